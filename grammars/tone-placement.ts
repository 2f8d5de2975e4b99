import { withoutSigns } from './own-signs.ts'

/**
 * «hoà» and «hòa», «uỷ» and «ủy», «thuý» and «thúy» are one spelling with the tone mark on the other vowel; «qúy» is a slip for «quý».
 * Every form has the same length, so a folded text can be matched and its offsets used on the printed text.
 */
const tones = '\u0300\u0301\u0303\u0309\u0323'
const onset = (vowel: string, tone: string): string => (vowel + tone).normalize('NFC')

/** Printed pair → the pair all others are folded to (tone on the first vowel, as «ủy», «hòa»). */
const folds = new Map<string, string>()
for (const tone of tones) {
  for (const [first, second] of [
    ['o', 'a'],
    ['o', 'e'],
    ['u', 'y'],
    ['O', 'A'],
    ['O', 'E'],
    ['U', 'Y'],
    ['O', 'a'],
    ['O', 'e'],
    ['U', 'y'],
  ] as const) {
    folds.set(first + onset(second, tone), onset(first, tone) + second)
  }
}

const late = new RegExp(`(?<![qQgG])(?:${[...folds.keys()].join('|')})(?![\\u0300-\\u036fa-zà-ỹA-ZÀ-Ỹđ])`, 'g')
/** After q the u is part of the consonant: «quý», «quỹ», «quỵ»; a mark on the u is a slip. */
const slips = new RegExp(
  `([qQ])([${[...tones].map((tone) => onset('u', tone) + onset('U', tone)).join('')}])([yayêeoYAÊEO])(?![\\u0300-\\u036f])`,
  'g',
)
const worthLooking = /[oOuU][àáãảạÀÁÃẢẠèéẽẻẹÈÉẼẺẸỳýỹỷỵỲÝỸỶỴ]|[qQ][ùúũủụÙÚŨỦỤ]/

/**
 * Folds the placement of tone marks, for comparison only: the result has the same length as `text` (NFC), letter for letter.
 * «uỷ ban» → «ủy ban», «hoà» → «hòa», «qúy» → «quý»; «toàn», «hoàng», «quỹ» stay.
 */
export function foldTones(text: string): string {
  const plain = withoutSigns(text)
  if (!worthLooking.test(plain)) return plain
  return plain
    .replace(late, (pair) => folds.get(pair) ?? pair)
    .replace(slips, (_, q: string, u: string, vowel: string) => {
      const [plain, tone] = u.normalize('NFD')
      return q + plain + onset(vowel, tone ?? '')
    })
}
