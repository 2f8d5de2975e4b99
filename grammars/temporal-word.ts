import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { at, type TemporalParts, temporal } from './temporal-parts.ts'

/** "Thường xuyên", "liên tục": a value only in a time column or after «Thời gian:»; before a verb it is an adverb of the task. */
export const continuous = grammar<TemporalParts>({
  name: 'word/continuous',
  pattern: part`(?: thường \s xuyên (?: , \s liên \s tục )? | liên \s tục | trong \s suốt \s năm ) (?: ,? \s trong \s năm (?: \s (?<year> 20\d\d ) )? )?`,
  read: ({ year }) => temporal('continuous', { weak: true, from: year === undefined ? null : at(Number(year)) }),
  examples: [
    [temporal('continuous', { weak: true }), 'Thường xuyên', 'Thường xuyên, liên tục', 'Thường xuyên trong năm'],
    [temporal('continuous', { weak: true, from: at(2025) }), 'Thường xuyên trong năm 2025'],
  ],
  counterexamples: ['thường trực', 'thông thường', 'thường kỳ'],
})

/** "đột xuất", "khi có yêu cầu", "theo yêu cầu". */
export const adhoc = grammar<TemporalParts>({
  name: 'word/adhoc',
  pattern: part`đột \s xuất`,
  read: () => temporal('adhoc'),
  examples: [[temporal('adhoc'), 'đột xuất', 'Đột xuất']],
  counterexamples: ['xuất sắc', 'đột phá'],
})

/** "Khi có yêu cầu", "Theo yêu cầu": only as the value of a time column. */
export const onRequest = grammar<TemporalParts>({
  name: 'word/on-request',
  pattern: anyOf(['khi có yêu cầu', 'theo yêu cầu', 'khi cần', 'khi phát sinh', 'các ngày lễ lớn trong năm']),
  read: () => temporal('adhoc', { weak: true }),
  examples: [[temporal('adhoc', { weak: true }), 'Khi có yêu cầu', 'theo yêu cầu']],
  counterexamples: ['yêu cầu các đơn vị', 'khi có kết quả'],
})

/** "ngày ký", "ngày ban hành": the date of the document itself, only after «từ», «kể từ». */
export const signingDay = grammar<TemporalParts>({
  name: 'word/signing-day',
  pattern: part`(?<= (?: kể \s )? từ \s ) (?<evidence> ngày \s (?: ký (?: \s ban \s hành )? | ban \s hành ) ) (?! \s (?: Luật | Nghị | Quyết | Thông | văn ) )`,
  read: () => temporal('date', { from: at(null) }),
  examples: [[temporal('date', { from: at(null) }), 'kể từ ⟦ngày ký⟧', 'từ ⟦ngày ký ban hành⟧']],
  counterexamples: ['ngày ký kết hợp đồng', 'kể từ ngày nhận được', 'sau ngày ký'],
})

export const temporalWords: readonly Grammar<TemporalParts>[] = [continuous, adhoc, onRequest, signingDay]
