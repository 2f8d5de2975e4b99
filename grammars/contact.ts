import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { areaCodes, mobilePrefix, oldAreaCodes, oldMobile } from './lexicon/phone-prefixes.ts'

export interface EmailValue {
  /** Lower case, repaired; null for a masked address. */
  readonly address: string | null
  readonly repaired: boolean
}

/** Where none of this stands, no address does. */
export const addressTrigger = /[@:]|www|còng|\[at\]|\(at\)/i

const local = part`[A-Za-z0-9] [A-Za-z0-9._%+\-]{0,62} [A-Za-z0-9] | [A-Za-z0-9]`
const label = part`[A-Za-z0-9] (?: [A-Za-z0-9\-]{0,40} [A-Za-z0-9] )?`
const topLevel = anyOf([
  'vn',
  'com',
  'net',
  'org',
  'edu',
  'gov',
  'info',
  'example',
  'com.vn',
  'edu.vn',
  'gov.vn',
  'org.vn',
  'net.vn',
])

/** "ten@sogiaoduc.example.edu.vn", with blanks at the @, a line break behind a dot, (at) and [dot], a comma for the last dot. */
export const email = grammar<EmailValue>({
  name: 'contact/email',
  pattern: part`(?<local> ${local} ) (?<at> [ ]? @ [ ]? | \s? [(\[] at [)\]] \s? | \s a \s còng \s ) (?<domain> ${label} (?: (?: \. [ ]? | [(\[] dot [)\]] ) ${label} ){0,5} (?: \. [ ]? | [(\[] dot [)\]] | , (?= (?: vn | com ) \b ) ) ${topLevel} )`,
  read: ({ local: name, at, domain }) => {
    const plain = domain!
      .replace(/[([]dot[)\]]/gi, '.')
      .replace(/,/g, '.')
      .replace(/ /g, '')
    return { address: `${name}@${plain}`.toLowerCase(), repaired: at !== '@' || plain !== domain }
  },
  examples: [
    [
      { address: 'vanphong.thcs@haiau.example.edu.vn', repaired: false },
      'vanphong.thcs@haiau.example.edu.vn',
      'Vanphong.THCS@haiau.example.edu.vn',
    ],
    [
      { address: 'vanphong@haiau.edu.vn', repaired: true },
      'vanphong @haiau.edu.vn',
      'vanphong@ haiau.edu.vn',
      'vanphong(at)haiau.edu.vn',
      'vanphong[at]haiau[dot]edu[dot]vn',
      'vanphong a còng haiau.edu.vn',
      'vanphong@haiau.edu,vn',
      'vanphong@haiau. edu.vn',
    ],
  ],
  counterexamples: ['@haiau', 'pgd@.edu.vn', 'van***@haiau.com', '[email protected]', 'lúc 5@6'],
})

/** "van***@haiau.com": masked, nothing to write to. */
export const maskedEmail = grammar<EmailValue>({
  name: 'contact/email-masked',
  openStart: true,
  openEnd: true,
  pattern: part`[A-Za-z0-9._]{0,30} \*{1,10} @ [A-Za-z0-9.\-]{2,60} [A-Za-z0-9] | \[ email \s protected \]`,
  read: () => ({ address: null, repaired: false }),
  examples: [[{ address: null, repaired: false }, 'van***@haiau.com', '[email protected]']],
  counterexamples: ['van@haiau.com', 'email: van'],
})

/** Web addresses: no number or date is read in them. */
export const url = grammar<true>({
  name: 'contact/url',
  openStart: true,
  openEnd: true,
  pattern: part`(?: https? :// | www\. ) [^\s<>“”"]{2,300} (?<! [.,;:)] )`,
  read: () => true,
  examples: [[true, 'https://haiau.example.edu.vn/kh-2025/10-KH', 'www.haiau.example.edu.vn']],
  counterexamples: ['http', 'www'],
})

export interface PhoneValue {
  /** E.164. */
  readonly numbers: readonly string[]
}

/** The number as subscribers are called today (E.164); null for what is no public number. */
export function toE164(printed: string): string | null {
  let digits = printed.replace(/\D/g, '')
  if (/^84\d{9,10}$/.test(digits)) digits = `0${digits.slice(2)}`
  const old = oldMobile[digits.slice(0, 4)]
  if (digits.length === 11 && old !== undefined) return `+84${old.slice(1)}${digits.slice(4)}`
  if (digits.length === 10 && mobilePrefix.test(digits)) return `+84${digits.slice(1)}`
  if (digits.length === 11 && (areaCodes.has(digits.slice(0, 4)) || areaCodes.has(digits.slice(0, 3))))
    return `+84${digits.slice(1)}`
  if (digits.length === 9 || digits.length === 10) {
    for (const length of [4, 3, 2]) {
      const area = oldAreaCodes[digits.slice(0, length)]
      const subscriber = digits.length - length
      if (area !== undefined && (subscriber === 6 || subscriber === 7 || (length === 2 && subscriber === 8)))
        return `+84${area.slice(1)}${digits.slice(length)}`
    }
  }
  return null
}

const phoneFigures = part`(?: \( \s? \+? 84 \s? \) \s? | \+ 84 \s? | 84 (?= \d{9} ) | \( 0\d{1,4} \) \s? | 0 (?= \d | [.\s\-] ) ) \d (?: [\s.\-]{0,2} \d ){6,10}`

/** "0912.345.678", "(0225) 3.842.123", "+84 912 345 678", two numbers with a slash between them. */
export const phone = grammar<PhoneValue>({
  name: 'contact/phone',
  openStart: true,
  openEnd: true,
  pattern: part`(?<! [\p{L}\d] | \d[.,/\-] | (?: thuế | khoản | CCCD | CMND | BHXH | định \s danh | hợp \s đồng ) \s? (?: số )? \s? :? \s? ) (?<first> ${phoneFigures} ) (?: \s? (?: / | - | ; | , | hoặc ) \s? (?<second> ${phoneFigures} ) )? (?! \d | [/.\-]\d{4,} | \s? (?: đồng | đ | triệu | VNĐ | % ) \b )`,
  read: ({ first, second }) => {
    const numbers = [first, second].flatMap((figures) => (figures === undefined ? [] : [toE164(figures)]))
    return numbers.includes(null) || numbers.length === 0 ? undefined : { numbers: numbers as string[] }
  },
  examples: [
    [
      { numbers: ['+84912345678'] },
      '0912.345.678',
      '0912 345 678',
      '0912-345-678',
      '091.2345.678',
      '+84 912 345 678',
      '(+84) 912345678',
      '84912345678',
      '09 1234 5678',
    ],
    [{ numbers: ['+842253842123'] }, '0225.3842.123', '(0225) 3.842.123', '031.3842123'],
    [{ numbers: ['+84399333999'] }, '0169.9333.999'],
    [{ numbers: ['+84912345678', '+84987654321'] }, '0912345678/0987654321', '0912.345.678 - 0987.654.321'],
  ],
  counterexamples: [
    'mã số thuế 0200123456',
    'tài khoản 0912345678',
    '1.250.000 đồng',
    '0155/KH-UBND',
    '10.000.000',
    '15/12/2025',
    '2.027.500.000',
    'CCCD 031085001234',
  ],
})

export const emails: readonly Grammar<EmailValue>[] = [email, maskedEmail]
export const urls: readonly Grammar<true>[] = [url]
export const phones: readonly Grammar<PhoneValue>[] = [phone]
