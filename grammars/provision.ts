import { grammar, part } from './kit.ts'

const figure = part`\d{1,3} (?: \.\d{1,3} ){0,3} (?: /[A-ZĐ]{1,4} (?: -[A-ZĐ]{1,5} )? )? [a-zđ]?`
const roman = part`[IVXivx]{1,6}`
const letter = part`[a-zđ]`
/** «Phần B», «Mục A» */
const capital = part`[A-HĐ]`
const ordinalWord = part`thứ \s (?: nhất | hai | ba | tư | năm )`
const also = part`\s? , \s? (?: và \s )? | \s (?: và | hoặc ) \s`

/** A level and what it counts: «điểm a, b», «Điều 46, 47 và 48», «Phụ lục II», «Mẫu số 02/ĐN». */
const level = (word: string, label: ReturnType<typeof part>): ReturnType<typeof part> =>
  part`(?: ${word} | ${word.slice(0, 1).toUpperCase() + word.slice(1)} ) \s (?: số \s )? ${label} (?: ${also} ${label} (?! [\p{L}\d] ) ){0,12}`

const one = part`(?: ${level('tiết', letter)} | ${level('điểm', part`(?: ${letter} | ${figure} )`)} | ${level('khoản', figure)} | ${level('điều', figure)} | ${level('mục', part`(?: ${roman} | ${figure} | ${capital} )`)} | ${level('tiểu mục', figure)} | ${level('phần', part`(?: ${roman} | ${capital} | ${ordinalWord} )`)} | ${level('chương', roman)} | ${level('phụ lục', part`(?: ${roman} | ${figure} )`)} | ${level('STT', figure)} | ${level('PL', part`(?: ${roman} | ${figure} )`)} | ${level('mẫu biểu', figure)} | ${level('phụ biểu', figure)} | ${level('biểu', figure)} | ${level('mẫu', figure)} )`

const toDocument = part`(?: của | thuộc | tại | - | (?: được \s )? (?: ban \s hành \s )? kèm \s theo | (?: được \s )? quy \s định \s tại )`

/** The greater the rank, the wider the level: a provision grows from the narrow to the wide. */
const ranks: Readonly<Record<string, number>> = {
  tiết: 0,
  điểm: 1,
  khoản: 2,
  mẫu: 2,
  stt: 2,
  'mẫu biểu': 2,
  biểu: 2,
  'phụ biểu': 2,
  điều: 3,
  'tiểu mục': 3,
  mục: 4,
  chương: 5,
  phần: 6,
  'phụ lục': 6,
  pl: 6,
}

interface Level {
  readonly rank: number
  readonly start: number
  readonly end: number
}

/** Each level of a list and where it stands. */
function levelsOf(list: string): Level[] {
  const starts = [
    ...list.matchAll(
      /(?<!\p{L})(phụ lục|stt|pl|mẫu biểu|phụ biểu|tiểu mục|tiết|điểm|khoản|điều|mục|phần|chương|biểu|mẫu)\s/giu,
    ),
  ]
  return starts.map((match, i) => ({
    rank: ranks[match[1]!.toLowerCase()]!,
    start: match.index,
    end: starts[i + 1]?.index ?? list.length,
  }))
}

const ended = (text: string): string => text.replace(/(?:\s?,\s?(?:và)?|\s(?:và|hoặc|của))\s?$/iu, '').trim()

/** «khoản 1 Điều 8, Điều 9» are two provisions: an article or what is wider ends one, unless something wider yet follows, or only narrower («Điều 5, khoản 2»). */
function provisionsOf(list: string): string[] {
  const provisions: string[] = []
  let from: Level | null = null
  let last: Level | null = null
  const levels = levelsOf(list)
  for (const [i, next] of levels.entries()) {
    const isNext = last !== null && last.rank >= 3 && next.rank <= last.rank
    if (last !== null && isNext && levels.slice(i).some(({ rank }) => rank >= 3)) {
      provisions.push(...articlesOf(ended(list.slice(from!.start, last.end))))
      from = null
    }
    from ??= next
    last = next
  }
  return from === null || last === null ? [] : [...provisions, ...articlesOf(ended(list.slice(from.start, last.end)))]
}

const oneLine = (list: string): string => list.replace(/\s+/g, ' ').trim()

/** «Điều 46, 47, 48» are three. */
function articlesOf(provision: string): string[] {
  const many = /^(điều|chương|phụ lục) ([^ ,]+(?:(?:, ?(?:và )?| và )[^ ,]+)+)$/i.exec(provision)
  return many === null ? [provision] : many[2]!.split(/, ?(?:và )?| và /).map((label) => `${many[1]} ${label}`)
}

const list = part`${one} (?: (?: ${also} | \s (?: của \s )? ) (?: các \s )? ${one} ){0,8}`

/** «Điều 46, 47, 48», «điểm a khoản 2 Điều 5», «Mẫu số 02, Phụ lục II kèm theo»: provisions directly before the name of the document. */
export const provisionsBefore = grammar<{ readonly provisions: readonly string[] }>({
  name: 'citation/provisions',
  anchored: 'end',
  caseSensitive: true,
  pattern: part`(?: các \s )? (?<list> ${list} ) ,? (?: \s ${toDocument} )?`,
  read: ({ list }) => ({ provisions: provisionsOf(oneLine(list!)) }),
  examples: [
    [{ provisions: ['Điều 46', 'Điều 47', 'Điều 48'] }, '⟦Điều 46, 47, 48⟧', 'tại ⟦các Điều 46, 47 và 48 của⟧'],
    [{ provisions: ['khoản 3, Điều 4'] }, '⟦khoản 3, Điều 4⟧'],
    [{ provisions: ['điểm a khoản 2 Điều 5'] }, 'tại ⟦điểm a khoản 2 Điều 5⟧', '⟦điểm a khoản 2 Điều 5 của⟧'],
    [{ provisions: ['điểm a, b, c khoản 2 Điều 9'] }, '⟦điểm a, b, c khoản 2 Điều 9⟧'],
    [{ provisions: ['khoản 4, khoản 5 và khoản 6 Điều 59'] }, '⟦khoản 4, khoản 5 và khoản 6 Điều 59 của⟧'],
    [{ provisions: ['khoản 2 Điều 59', 'khoản 1 Điều 64'] }, '⟦khoản 2 Điều 59, khoản 1 Điều 64 của⟧'],
    [{ provisions: ['Điều 8', 'Điều 9', 'khoản 1, khoản 2 Điều 10'] }, '⟦Điều 8, Điều 9, khoản 1, khoản 2 Điều 10⟧'],
    [{ provisions: ['Điều 8', 'khoản 1 Điều 9'] }, '⟦Điều 8, khoản 1 Điều 9⟧'],
    [{ provisions: ['Điều 17'] }, 'tại ⟦Điều 17⟧', '⟦Điều 17,⟧', '⟦Điều 17 -⟧'],
    [{ provisions: ['phụ lục II'] }, '⟦phụ lục II,⟧'],
    [{ provisions: ['mục 1, Phần III'] }, '⟦mục 1, Phần III⟧'],
    [{ provisions: ['Mục 2 Chương VII'] }, 'tại ⟦Mục 2 Chương VII⟧'],
    [{ provisions: ['Mục II Phần B'] }, 'theo ⟦Mục II Phần B⟧'],
    [{ provisions: ['Phần thứ hai'] }, 'tại ⟦Phần thứ hai⟧'],
    [{ provisions: ['STT 6, PL 2'] }, '(⟦STT 6, PL 2,⟧'],
    [{ provisions: ['Mẫu số 02, Phụ lục II'] }, '⟦Mẫu số 02, Phụ lục II ban hành kèm theo⟧'],
  ],
  counterexamples: ['các điều kiện', 'Điều năm', 'điều hành', 'mục tiêu', 'điểm mới', 'chương trình'],
})

/** «Nghị định số 30/2030/NĐ-CP (Điều 5, khoản 2)», «…, tại Điều 5»: provisions directly behind a document. */
export const provisionsBehind = grammar<{ readonly provisions: readonly string[] }>({
  name: 'citation/provisions-behind',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`\s? (?: \( | , \s? (?: tại \s )? | tại \s ) (?: các \s )? (?<list> ${list} ) (?! [\p{L}\d] )`,
  read: ({ list }) => ({ provisions: provisionsOf(oneLine(list!)) }),
  examples: [
    [{ provisions: ['Điều 5, khoản 2'] }, '⟦(Điều 5, khoản 2⟧)'],
    [{ provisions: ['Điều 5'] }, '⟦, tại Điều 5⟧', '⟦tại Điều 5⟧ về', '⟦, Điều 5⟧;'],
  ],
  counterexamples: ['Điều 5', '; Điều 5', ' của Điều 5', ', điều kiện', ' theo Điều 5'],
})
