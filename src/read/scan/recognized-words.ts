import { trimBoth } from '../../../grammars/trim.ts'

/** A word as a recognizer gives it, in pixels of the picture. */
export interface RecognizedWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** How sure the recognizer is, 0 to 100. */
  readonly confidence: number
  /** Number of the line that it belongs to. */
  readonly line: number
}

/** The words of a picture. */
export interface RecognizedPicture {
  readonly width: number
  readonly height: number
  readonly words: readonly RecognizedWord[]
}

const heading = /^level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext/
const pageLevel = 1
const lineLevel = 4
const wordLevel = 5
/** Marks without letters that tesseract itself doubts are specks and stamps. */
const doubtful = 70
/** What it doubts as much as this is no word at all. */
const hopeless = 12
/** The lines of tables and specks beside letters come out as these. */
const specks = '|_¬~`°¦\\'

/** «I.MỤC», «2.Tổ»: the blank behind a marker is narrow. */
const gluedMarker = /^(?:[IVX]{1,4}|\d{1,2}|[a-zđ])[.)](?=\p{Lu}\p{L})/u

/** Reads tesseract's TSV table; null where the text is no such table. */
export function readTsv(text: string): RecognizedPicture | null {
  if (!heading.test(text)) return null
  let [width, height, line] = [0, 0, 0]
  const words: RecognizedWord[] = []
  for (const row of text.split(/\r?\n/).slice(1)) {
    const cells = row.split('\t')
    if (cells.length < 12) continue
    const [level, left, top, wide, high, confidence] = [0, 6, 7, 8, 9, 10].map((index) => Number(cells[index]))
    if (level === pageLevel) [width, height] = [wide!, high!]
    else if (level === lineLevel) line++
    if (level !== wordLevel) continue
    const word = withoutSpecks(cells.slice(11).join(' ').trim()).normalize('NFC')
    if (word === '' || confidence! < hopeless) continue
    if (confidence! < doubtful && !/[\p{L}\p{N}]/u.test(word)) continue
    const [bottom, right] = [top! + high!, left! + wide!]
    const cut = gluedMarker.exec(word)?.[0].length ?? 0
    // Letters are about as wide as each other.
    const seam = left! + (wide! * cut) / word.length
    const common = { top: top!, bottom, confidence: confidence!, line }
    if (cut > 0) words.push({ ...common, text: word.slice(0, cut), left: left!, right: seam })
    words.push({ ...common, text: word.slice(cut), left: seam, right })
  }
  return width === 0 ? null : { width, height, words }
}

/** A line of so few letters, of which the recognizer is less sure than this, is a flourish of a signature or a shadow. */
const fewLetters = 3
const sureOfLine = 90

/** Letters of Latin that Vietnamese has not. */
const foreign = /[šžčřëïöüåæøñçßłśź]/iu

/** The words of a page without flourishes; a cell of a table may hold two letters and no more. */
export function withoutScribbles(words: readonly RecognizedWord[]): RecognizedWord[] {
  const lines = new Map<number, RecognizedWord[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  return [...lines.values()]
    .filter((own) => {
      const text = own.map((word) => word.text).join('')
      if (text.length <= fewLetters && foreign.test(text)) return false
      return (
        text.replace(/[^\p{L}\p{N}]/gu, '').length > fewLetters || /\d/.test(text) || meanConfidence(own) >= sureOfLine
      )
    })
    .flat()
}

/** A word without what is left of lines and dust beside it. */
function withoutSpecks(text: string): string {
  const word = trimBoth(text, specks)
  if (/^[\\/'‘’"“”<>^*]+$/.test(word) && word !== '/') return ''
  // A quotation that is not closed in front of a letter is dust.
  return word.replace(/^['‘’](?=\p{L}[^'‘’]*$)/u, '')
}

/** The mean confidence of a picture's words, by letters; 0 where it has none. */
export function meanConfidence(words: readonly RecognizedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return letters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters
}
