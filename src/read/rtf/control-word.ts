import { takeText } from './group-text.ts'
import { changeLook, changeParagraph } from './looks.ts'
import { lookOf, type Reading, storyOf } from './reading.ts'

type Act = (reading: Reading, value: number | null) => void

/** What a control word does inside a group, wherever it stands. */
export function readControlWord(reading: Reading, name: string, value: number | null): void {
  const act = Object.hasOwn(structure, name) ? structure[name] : undefined
  if (act !== undefined) act(reading, value)
  else if (!readDefinition(reading, name, value)) readTextWord(reading, name, value)
}

/** A word that defines a font, a style or a list; returns false for all others. */
function readDefinition({ fonts, group, headings, lists }: Reading, name: string, value: number | null): boolean {
  const { destination } = group
  if (destination === 'style') headings.word(name, value)
  else if (destination === 'fonts' && name === 'f') fonts.begin(value ?? 0)
  else if (destination === 'list' || destination === 'override' || destination === 'level')
    return lists.word(name, value)
  else return false
  return true
}

/** A word that breaks text or says how it looks. */
function readTextWord(reading: Reading, name: string, value: number | null): void {
  const { group } = reading
  if (group.destination === 'skip' || group.destination === 'silent') return
  const { innerRow, row } = storyOf(reading)
  const isInner = group.destination === 'inner-row'
  if ((isInner ? innerRow : row).word(name, value)) return
  const act = Object.hasOwn(breaks, name) && (!isInner || name === 'nestrow') ? breaks[name] : undefined
  if (act !== undefined) {
    act(reading, value)
    return
  }
  group.look = changeLook(group.look, name, value, reading.defaultFont)
  group.paragraph = changeParagraph(group.paragraph, name, value)
  if (name === 's') group.paragraph = { ...group.paragraph, heading: reading.headings.of(value ?? 0) }
}

/** What tells how the file is to be read. */
const structure: Readonly<Record<string, Act>> = {
  rtf: (reading) => {
    reading.isRtf = true
  },
  ansicpg: ({ fonts }, value) => fonts.setPage(value ?? 1252),
  mac: ({ fonts }) => fonts.setPage(10000),
  deff: (reading, value) => {
    reading.defaultFont = value ?? 0
    reading.group.look = { ...reading.group.look, font: reading.defaultFont }
  },
  fcharset: ({ fonts }, value) => fonts.setCharset(value ?? 0),
  uc: ({ group }, value) => {
    group.standIns = Math.min(Math.max(value ?? 1, 0), 16)
  },
  u: (reading, value) => {
    // Numbers above 32,767 are written as negative ones.
    if (value !== null) takeText(reading, String.fromCharCode(value < 0 ? value + 0x10000 : value))
    reading.toSkip = reading.group.standIns
  },
}

const endParagraph: Act = (reading) =>
  storyOf(reading).endParagraph(reading.group.paragraph, lookOf(reading, reading.group.look))
const addBreak: Act = (reading) => storyOf(reading).writer.addBreak()
const endCell =
  (isInner: boolean): Act =>
  (reading) =>
    storyOf(reading).endCell(reading.group.paragraph, lookOf(reading, reading.group.look), isInner)
const endRow =
  (isInner: boolean): Act =>
  (reading) =>
    storyOf(reading).endRow(reading.group.paragraph, lookOf(reading, reading.group.look), isInner)

/** What breaks the text of a story. */
const breaks: Readonly<Record<string, Act>> = {
  par: endParagraph,
  sect: (reading, value) => {
    if (!storyOf(reading).writer.isEmpty()) endParagraph(reading, value)
  },
  page: addBreak,
  column: addBreak,
  cell: endCell(false),
  nestcell: endCell(true),
  row: endRow(false),
  nestrow: endRow(true),
}
