import { grammar, part } from './kit.ts'

/** Who a note beside a task names: the one who leads it, or helps. */
export interface NoteOwner {
  readonly isSupport: boolean
}

/** «Phối hợp với Tổ Văn phòng», «Giao Tổ Toán chủ trì», «Tổ Toán chủ trì tham mưu» in a column of notes. */
export const noteOwner = grammar<NoteOwner>({
  name: 'table/note-owner',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s* [\-+•*]? \s? (?: [Pp]hối \s hợp \s (?: với | cùng ) \s (?<helpers> [^.;\n]{2,160} ) | (?: [Gg]iao | [Đđ]ề \s nghị ) \s (?<leaders> [^.;\n]{2,120}? ) \s chủ \s trì | (?<leaders2> (?= \p{Lu} ) [^.;:\n]{2,80}? ) \s chủ \s trì )`,
  read: ({ helpers }) => ({ isSupport: helpers !== undefined }),
  examples: [
    [{ isSupport: true }, 'Phối hợp với Tổ Văn phòng', '- phối hợp cùng Đội Cờ đỏ'],
    [{ isSupport: false }, 'Giao Tổ Toán chủ trì', 'Tổ Toán chủ trì', 'Đề nghị Đội Cờ đỏ chủ trì tham mưu'],
  ],
  counterexamples: ['Phối hợp tốt', 'nội dung do tổ chủ trì', 'Giao trong tháng 9'],
})
