import { type Grammar, grammar, part } from './kit.ts'
import { romanValue } from './section-marker.ts'

/** What recognizers take a Roman number for: «L» (I), «IL», «1I» (II), «HI» (III). Only the sequence of headings tells whether it is one. */
export const misreadRoman = grammar<{ readonly ordinal: number }>({
  name: 'marker/misread-roman',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?<marker> [IVXLl1|!H]{1,6} ) (?: [.,:] \s? | \s (?! [.,:] ) ) (?= [\p{Lu}“"(*] )`,
  read: ({ marker }) => {
    const ordinal = romanValue(marker!.replace(/H/g, 'II').replace(/[Ll1|!]/g, 'I'))
    return ordinal === undefined ? undefined : { ordinal }
  },
  examples: [
    [{ ordinal: 1 }, 'L MỤC ĐÍCH', 'l. MỤC ĐÍCH', 'I. MỤC ĐÍCH', '1. MỤC ĐÍCH'],
    [{ ordinal: 2 }, 'IL. NỘI DUNG', '1I. NỘI DUNG', 'Il, NỘI DUNG'],
    [{ ordinal: 3 }, 'HI. TỔ CHỨC', 'IIL TỔ CHỨC'],
  ],
  counterexamples: ['IL nội dung', '12. Nội dung', 'LLB Nguyễn', 'HHHH. Sai'],
})

export const misreadMarkers: readonly Grammar[] = [misreadRoman]
