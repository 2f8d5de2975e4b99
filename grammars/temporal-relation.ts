import { anyOf, type Grammar, grammar, part } from './kit.ts'

export type Relation = 'on' | 'before' | 'by' | 'after' | 'from' | 'until' | 'during'

export interface RelationWord {
  readonly relation: Relation
  /** «định hướng đến», «tầm nhìn đến» name a horizon, not a deadline. */
  readonly horizon: boolean
}

const words: Readonly<Record<Relation, readonly string[]>> = {
  before: ['trước', 'chậm nhất trước', 'muộn nhất trước', 'xong trước', 'trước thời điểm', 'trước lúc', 'trước hạn'],
  by: [
    'chậm nhất',
    'châm nhất',
    'chậm nhât',
    'chậm nhất là',
    'chậm nhất vào',
    'chậm nhất đến',
    'chậm nhất trong',
    'muộn nhất',
    'muộn nhất là',
    'muộn nhất vào',
    'không quá',
    'không muộn hơn',
    'không chậm quá',
    'hạn cuối',
    'hạn cuối cùng',
    'hạn cuối cùng là',
    'hạn chót',
    'hạn cuối là',
    'hạn chót là',
    'thời hạn hoàn thành',
    'thời hạn',
    'hạn hoàn thành',
    'xong trong',
    'xong',
    'trong vòng',
    'trong thời hạn',
    'trong thời gian',
    'chậm nhất không quá',
    'chậm nhất sau',
    'muộn nhất sau',
  ],
  after: ['sau', 'từ sau'],
  from: ['từ', 'kể từ', 'bắt đầu từ', 'tính từ', 'bắt đầu'],
  until: ['đến', 'đến hết', 'cho đến', 'cho đến hết', 'tới', 'đến trước'],
  during: [
    'trong',
    'trong suốt',
    'trong cả',
    'vào trong',
    'trong phạm vi',
    'trong khoảng',
    'trong khoảng thời gian',
    'trong chu kỳ',
    'trong suốt chu kỳ',
  ],
  on: ['vào', 'vào lúc', 'vào hồi', 'lúc', 'đúng'],
}

const horizons = ['định hướng đến', 'tầm nhìn đến', 'tầm nhìn', 'định hướng']
const relationOf = new Map(
  Object.entries(words).flatMap(([relation, forms]) => forms.map((form) => [form, relation as Relation] as const)),
)

/** False friends: «trước hết», «trước mắt», «sau đây», «từ đó», «đến nay» end in a word of their own, so none stands directly before a date. */
export const relationBefore = grammar<RelationWord>({
  name: 'relation/before',
  anchored: 'end',
  pattern: part`(?: (?<horizon> ${anyOf(horizons)} ) | (?<form> ${anyOf([...relationOf.keys()])} ) ) (?: \s? : )? \s*`,
  read: ({ form, horizon }) => {
    if (horizon !== undefined) return { relation: 'by', horizon: true }
    const relation = relationOf.get(form!.toLowerCase().replace(/\s+/g, ' '))
    return relation === undefined ? undefined : { relation, horizon: false }
  },
  examples: [
    [{ relation: 'before', horizon: false }, 'trước', 'chậm nhất trước'],
    [{ relation: 'by', horizon: false }, 'chậm nhất là', 'Hạn cuối', 'xong trong', 'trong vòng'],
    [{ relation: 'by', horizon: true }, 'định hướng đến'],
    [{ relation: 'until', horizon: false }, 'đến hết', 'đến'],
    [{ relation: 'from', horizon: false }, 'kể từ', 'từ'],
    [{ relation: 'after', horizon: false }, 'sau'],
    [{ relation: 'during', horizon: false }, 'trong'],
    [{ relation: 'on', horizon: false }, 'vào'],
  ],
  counterexamples: ['nhân dịp', 'của', 'tổng kết'],
})

/** «Hạn cuối nộp hồ sơ là», «Hạn đăng ký:»: a limit that is named before it is said. */
export const limitBefore = grammar<RelationWord>({
  name: 'relation/limit',
  anchored: 'end',
  pattern: part`(?<! giới \s | có \s | thời \s ) hạn (?: \s [\p{L},]{1,12} ){1,10} (?: \s là | \s? : ) \s*`,
  read: () => ({ relation: 'by', horizon: false }),
  examples: [
    [{ relation: 'by', horizon: false }, 'Hạn cuối nộp hồ sơ là', 'Hạn đăng ký:', 'hạn chót nhận bài dự thi là '],
  ],
  counterexamples: ['giới hạn số lượng là', 'hạn chế lớn nhất. Là', 'hạn'],
})

export const relations: readonly Grammar<RelationWord>[] = [relationBefore, limitBefore]
