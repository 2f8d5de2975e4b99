import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «TP. Hồ Chí Minh», «ThS. Lê A», «P. Kế hoạch»: what stands before a full stop that ends no sentence. */
export const abbreviation = cue({
  name: 'abbreviation/before-stop',
  anchored: 'end',
  openStart: true,
  caseSensitive: true,
  pattern: part`(?<! [^\s(] ) (?: TP | Tp | TX | TT | P | Q | H | Th\.?S | TS | PGS | GS | BS | KS | CN | Đ | KT | TM | TL | TUQ | v\.v | St | No | Mr )`,
  examples: ['TP', 'ông ⟦ThS⟧', '(P', 'v.v'],
  counterexamples: ['QUẬN', 'xP', 'tp'],
})

export const abbreviations: readonly Grammar[] = [abbreviation]
