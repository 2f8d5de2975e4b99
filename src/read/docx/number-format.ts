/** Writes numbers as a numbering level prescribes (ECMA-376-1, 17.18.59 ST_NumberFormat). */
export function formatNumber(value: number, format: string, custom: string | undefined): string {
  if (format === 'custom') return formatCustom(value, custom)
  const write = formats[format]
  return write === undefined ? String(value) : write(value)
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  ordinal: (value) => value + ordinalEnding(value),
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => (['*', '†', '‡', '§'][(value - 1) % 4] ?? '*').repeat(Math.min(Math.ceil(value / 4), 64)),
  vietnameseCounting: (value) => vietnameseWords(value),
  none: () => '',
  bullet: () => '',
}

/** Numbers beyond these bounds are written in digits: Word does the same, and a crafted start must not fill the memory. */
const maxRoman = 32_767
const maxLetters = 780

const romanSteps = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  if (value < 0 || value > maxRoman) return String(value)
  let rest = value
  let text = ''
  for (const [worth, letter] of romanSteps) {
    text += letter.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** A to Z, then AA to ZZ, AAA … with one letter repeated. */
function letters(value: number): string {
  if (value < 0 || value > maxLetters) return String(value)
  if (value === 0) return ''
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function ordinalEnding(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

/** A custom format lists its first numbers: «001, 002, 003, ...» means three digits. */
function formatCustom(value: number, custom: string | undefined): string {
  const first = /^0*\d+/.exec(custom ?? '')?.[0] ?? ''
  return String(value).padStart(Math.min(first.length, 10), '0')
}

const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Counting words below one hundred; larger numbers, which no list reaches, are written in digits. */
function vietnameseWords(value: number): string {
  if (value < 0 || value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digitWords[ones] ?? ''
  const head = tens === 1 ? 'mười' : `${digitWords[tens]} mươi`
  if (ones === 0) return head
  const tail = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : digitWords[ones]
  return `${head} ${tail}`
}
