import { lookOf, type Reading, storyOf } from './reading.ts'

/** Gives text to what the group is for. */
export function takeText(reading: Reading, text: string): void {
  const { destination, look } = reading.group
  switch (destination) {
    case 'body':
    case 'field':
    case 'instruction':
    case 'result':
    case 'note':
    case 'box':
      storyOf(reading).writer.addText(text, lookOf(reading, look))
      break
    case 'number':
      storyOf(reading).addNumber(text, lookOf(reading, look))
      break
    case 'fonts':
      reading.fonts.addName(text)
      break
    case 'level-text':
      reading.levelText += text
      break
    case 'style':
      reading.headings.addName(text)
      break
  }
}

/** Decodes the bytes that wait, by the font they stand in. */
export function takePending(reading: Reading): void {
  if (reading.pending.length === 0) return
  const bytes = Uint8Array.from(reading.pending)
  reading.pending = []
  takeText(reading, reading.fonts.decode(bytes, reading.group.look.font))
}
