import { cue } from './cue.ts'
import { type Grammar, part, textEnd } from './kit.ts'

/** Marks that begin an item of a printed page: bullets, raised marks of notes, «1.», «1.1.», «a)», «(1)», «I.», «Điều 1.», «Phần II». */
export const listMarker = cue({
  name: 'list/marker',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`[⁰¹²³⁴-⁹]{1,3} (?= \s ) | [\-–—−+*•●○▪■◦‣⁃\uf000-\uf0ff] | \(? (?: \d{1,2} (?: \. \d{1,2} ){0,3} | [a-zđ]{1,2} | [A-ZĐ] | [IVXL]{1,5} ) [.)] (?! \d ) \)? | \( (?: \d{1,2} | [a-zđ]{1,4} ) \) | (?: Điều | ĐIỀU | Chương | CHƯƠNG | Mục | MỤC | Phần | PHẦN ) [ ] (?: \d{1,3} | [IVXL]{1,5} | [A-ZĐ] ) \b [.:]? | \d{1,2} (?: \. \d{1,2} ){1,3} (?= \s | ${textEnd} )`,
  examples: ['⟦1.⟧ Mục đích', '⟦a)⟧ Nội dung', '⟦-⟧ Tổ chức', '⟦Điều 1.⟧ Phạm vi', '⟦(1)⟧ Số liệu', '⟦1.2⟧ Yêu cầu'],
  counterexamples: ['15.000 đồng', 'điều 1', '2025 là năm', 'Phần mềm'],
})

export const listMarkers: readonly Grammar[] = [listMarker]
