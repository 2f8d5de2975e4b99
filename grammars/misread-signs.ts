import { type Grammar, grammar, part } from './kit.ts'

/** What stands in the place of a misread stretch. */
interface Meant {
  readonly meant: string
}

/** «(@», «(@)»: what recognizers make of the sign inside an address. */
export const misreadAt = grammar<Meant>({
  name: 'misread/at-sign',
  openStart: true,
  openEnd: true,
  pattern: part`(?<= [a-z0-9] ) (?<evidence> \(@\)? ) (?= [a-z0-9] )`,
  read: () => ({ meant: '@' }),
  examples: [[{ meant: '@' }, 'vanthu⟦(@⟧truong.example.edu.vn', 'vanthu⟦(@)⟧truong.example.edu.vn']],
  counterexamples: ['vanthu@truong.example.edu.vn', '(@) thư điện tử', 'thư (@'],
})

/** «quý II1», «quý l»: a quarter is a Roman number from I to IV, or an Arabic figure alone. */
export const misreadQuarter = grammar<Meant>({
  name: 'misread/quarter',
  caseSensitive: true,
  pattern: part`(?: quý | Quý | QUÝ ) \s (?<evidence> [IVl1|]{1,3} )`,
  read: ({ evidence }) => {
    const meant = evidence!.replace(/[l1|]/g, 'I')
    return /^1+$/.test(evidence!) || meant === evidence || !/^(?:I{1,3}|IV)$/.test(meant) ? undefined : { meant }
  },
  examples: [
    [{ meant: 'III' }, 'quý ⟦II1⟧', 'Quý ⟦IIl⟧'],
    [{ meant: 'I' }, 'quý ⟦l⟧'],
    [{ meant: 'IV' }, 'quý ⟦lV⟧'],
  ],
  counterexamples: ['quý 1', 'quý II', 'quý 11', 'quý VlI', 'quý khách'],
})

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** «11-NQ/ThỦ», «86/KH-THCSĐỈ»: the code of a document number has no tones. */
export const misreadCode = grammar<Meant>({
  name: 'misread/code',
  caseSensitive: true,
  openStart: true,
  pattern: part`(?<= [0-9] (?: / [A-ZĐ]{2,4} - | - [A-ZĐ]{2,4} / ) ) (?<evidence> [\p{L}&]{2,12} )`,
  read: ({ evidence }) => {
    const meant = evidence!.normalize('NFD').replace(toneMarks, '').normalize('NFC')
    return meant === evidence!.normalize('NFC') || !/^\p{Lu}/u.test(meant) ? undefined : { meant }
  },
  examples: [
    [{ meant: 'ThU' }, '11-NQ/⟦ThỦ⟧'],
    [{ meant: 'THCSĐM' }, '86/KH-⟦THCSĐṂ⟧'],
    [{ meant: 'UBND' }, '15/QĐ-⟦ÚBND⟧'],
  ],
  counterexamples: ['86/KH-THCSĐM', '11-NQ/TW', 'Nghị quyết của Thành ủy'],
})

export const misreadSigns: readonly Grammar<Meant>[] = [misreadAt, misreadQuarter, misreadCode]
