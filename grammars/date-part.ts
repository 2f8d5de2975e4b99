import { dateEnd, dateStart, dayNumber, figure, fullYear, lead, leadEnd, monthNumber, printed } from './date-words.ts'
import { type Groups, grammar, part } from './kit.ts'
import { dayOf, isPossible, type TemporalParts, temporal } from './temporal-parts.ts'

/** "ngày 10/6": day and month; the year comes from the context. */
export const dayAndMonth = grammar<TemporalParts>({
  name: 'date/day-month',
  openEnd: true,
  pattern: part`(?= ngày | thứ | chủ | sáng | chiều | tối | đêm | buổi ) ${lead} (?<= ngày \s? | thứ .{1,8} | nhật \s? [,(:\-]? \s? | sáng \s | chiều \s | tối \s | đêm \s ) (?<day> ${dayNumber} ) [/.-] (?<month> ${monthNumber} ) ${dateEnd} ${leadEnd} (?: \s của \s năm \s (?: (?<next> liền \s kề \s năm \s báo \s cáo | sau | tiếp \s theo | kế \s tiếp ) | (?<previous> trước \s liền \s kề | trước | liền \s kề \s trước ) ) )?`,
  read: ({ month, day, next, previous }) =>
    printed(
      undefined,
      month,
      day,
      next !== undefined ? { yearShift: 1 } : previous !== undefined ? { yearShift: -1 } : {},
    ),
  examples: [
    [dayOf(null, 6, 10), 'ngày 10/6', 'Ngày 10.06', 'ngày 10-6', 'sáng 10/6', 'thứ Ba, ngày 10/6', 'Thứ Ba (10/6)'],
    [dayOf(null, 1, 10, { yearShift: 1 }), 'ngày 10/01 của năm sau', 'ngày 10/01 của năm liền kề năm báo cáo'],
  ],
  counterexamples: ['2 buổi/ngày 10', 'ngày 10/6/2025', '10/6', 'ngày 31/02', 'ngày 10/13'],
})

/** "10/6" without a word: a date only beside a relation word, in a list, a range or a time column. */
export const bareDayAndMonth = grammar<TemporalParts>({
  name: 'date/bare-day-month',
  openEnd: true,
  pattern: part`${dateStart} (?<! \d, | lớp \s | tiết \s | điểm \s | số \s | mục \s ) (?<day> ${dayNumber} ) [/-] (?<month> ${monthNumber} ) ${dateEnd} (?! [ ]? (?: \p{L} (?<! năm | hằng | hàng | đến | và | mỗi | âm ) )? [/] )`,
  read: ({ month, day }) => printed(undefined, month, day, { weak: true }),
  examples: [[dayOf(null, 6, 10, { weak: true }), '10/6', '10/06', '10-6']],
  counterexamples: ['lớp 10/2', 'số 12/3', '10/6/2025', '10/13', '31/6', '1/2%', '24/70'],
})

/** "ngày    tháng 10 năm 2026", "ngày …/…/2024", "ngày 15 tháng năm 2025": figures left open in the form. */
export const blankDate = grammar<TemporalParts>({
  name: 'date/blank',
  openEnd: true,
  pattern: part`ngày [ ]? (?: (?<day> ${dayNumber} ) | [._…\- ]{0,40} ) (?: [ ]? tháng [ ]? (?: (?<month> ${monthNumber} ) | [._…\- ]{0,40} ) [ ]? năm (?: [ ]? (?<year> ${fullYear} ) | [ ]? 20 (?: …{1,9} | _{1,20} | \.{3,20} ) | [ ]? (?: …{1,9} | _{1,20} | \.{3,20} ) | (?= \s* $ ) )
    | [ ]? / [ ]? (?: (?<month2> ${monthNumber} ) | [._…\- ]{0,40} ) [ ]? / [ ]? (?<year2> ${fullYear} ) ) (?! \d )`,
  read: ({ day, month, month2, year, year2 }) => {
    const date = {
      year: figure(year ?? year2) ?? 'blank',
      month: figure(month ?? month2) ?? 'blank',
      day: figure(day) ?? 'blank',
    } as const
    // Fully printed dates belong to the other grammars.
    if (date.year !== 'blank' && date.month !== 'blank' && date.day !== 'blank') return undefined
    return isPossible(date) ? dayOf(date.year, date.month, date.day) : undefined
  },
  examples: [
    [
      dayOf(2023, 10, 'blank'),
      'ngày tháng 10 năm 2023',
      'ngày … tháng 10 năm 2023',
      'ngày ..... tháng 10 năm 2023',
      'ngày …/10/2023',
      'Ngày __/10/2023',
      'ngày /10/2023',
    ],
    [dayOf(2024, 'blank', 'blank'), 'ngày tháng năm 2024', 'ngày …/…/2024', 'ngày / /2024'],
    [dayOf(2025, 'blank', 15), 'ngày 15 tháng năm 2025'],
    [dayOf('blank', 'blank', 'blank'), 'ngày … tháng … năm …', 'ngày … tháng … năm 20…'],
  ],
  counterexamples: ['ngày 15 tháng 6 năm 2025', 'ngày làm việc', 'ngày, tháng, năm sinh', 'ngày 15/6/2025'],
})

/** Looks like a date that does not exist: kept and reported, with no value. */
export const impossibleDate = grammar<TemporalParts>({
  name: 'date/impossible',
  pattern: part`(?: ngày \s )? (?<day> \d\d? ) [/] (?<month> \d\d? ) [/] (?<year> ${fullYear} )`,
  read: ({ year, month, day }: Groups) =>
    isPossible({ year: Number(year), month: Number(month), day: Number(day) }) ? undefined : temporal('date'),
  examples: [[temporal('date'), 'ngày 31/02/2025', '05/13/2025']],
  counterexamples: ['ngày 28/02/2025', '31/2', '1/13'],
})
