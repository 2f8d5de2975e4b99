/** Number formats by their codes, in .doc and RTF the same. Source: [MS-OSHARED] 2.2.1.3 (MSONFC). */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  23: 'bullet',
  57: 'numberInDash',
  255: 'none',
}

/** The format in the terms of the .docx reader; another is printed in figures. */
export const numberFormat = (code: number): string => formats[code] ?? 'decimal'
