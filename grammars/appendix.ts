import { type Grammar, grammar, part, textEnd } from './kit.ts'

export interface AppendixHeading {
  /** As printed behind the word: «I», «01»; null where there is one appendix only. */
  readonly figure: string | null
}

/** «Phụ lục», «PHỤ LỤC I», «Phụ lục số 01»: a line of its own, or with the title behind it in capitals. */
export const appendixHeading = grammar<AppendixHeading>({
  name: 'appendix/heading',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: P(?:hụ|HỤ) \s (?: [lL]ục | LỤC | [bB]iểu | BIỂU ) | (?: Biểu \s (?: số | mẫu ) | BIỂU \s (?: SỐ | MẪU ) | M(?:ẫu|ẪU) \s s(?:ố|Ố) | MẪU \s SỐ ) (?! \s (?! [IVX]{1,5} (?! \p{L} ) ) \p{Lu}{2} ) ) (?: \s (?: (?: số | SỐ ) \s? :? \s? )? (?<figure> [IVX]{1,5} | \d{1,2} [a-z]? | [A-H] ) (?! \p{L} ) | (?! \s (?: số \s )? (?: [IVX]{1,5} | \d ) (?! \p{L} ) ) ) (?: \s? [.:] )? (?= \s* (?: ${textEnd} | [\p{Lu}] [\p{Lu}] | \( | - ) )`,
  read: ({ figure }) => ({ figure: figure === undefined ? null : figure.toUpperCase() }),
  examples: [
    [{ figure: null }, 'Phụ lục', 'PHỤ LỤC', 'PHỤ LỤC DANH MỤC NHIỆM VỤ'],
    [{ figure: 'I' }, 'Phụ lục I', 'PHỤ LỤC I:'],
    [{ figure: '01' }, 'Phụ lục số 01', 'PHỤ LỤC 01', 'Mẫu số 01'],
    [{ figure: 'II' }, 'BIỂU MẪU II THEO DÕI'],
  ],
  counterexamples: [
    'BIỂU MẪU THEO DÕI TIẾN ĐỘ',
    'BIỂU SỐ LIỆU',
    'phụ lục kèm theo Kế hoạch này',
    'Phụ lục II Nghị định',
    'phụ huynh',
  ],
})

/** «(Kèm theo Kế hoạch số … ngày … của …)»: what an attached text belongs to. */
export const attachmentNote = grammar<true>({
  name: 'appendix/note',
  anchored: 'start',
  openEnd: true,
  pattern: part`\(? \s? (?: ban \s hành \s )? (?: kèm \s theo | đính \s kèm ) \s`,
  read: () => true,
  examples: [[true, '(Kèm theo Kế hoạch số', '(Ban hành kèm theo Quyết định', 'Kèm theo Công văn']],
  counterexamples: ['(Có phụ lục kèm theo)', 'kèmtheo', 'theo Kế hoạch'],
})

export const appendices: readonly Grammar[] = [appendixHeading, attachmentNote]
