import type { LineKind } from '../../model/line-kind.ts'
import type { NormalLine } from '../../model/normal-document.ts'

/** True where a line can be one of the kinds. */
export const is = (line: NormalLine | undefined, ...kinds: readonly LineKind[]): boolean =>
  line !== undefined && kinds.some((kind) => line.kinds.has(kind))

/** A line outside of tables. */
export const isParagraph = (line: NormalLine | undefined): line is NormalLine => line?.kind === 'paragraph'

/** A short line in capitals, as titles, positions and bodies that sign are. */
export const isOnCapitals = (text: string): boolean =>
  text.length < 60 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

/** A line that signs: an authority, a position, a mark. */
export const isSigning = (line: NormalLine | undefined): boolean => is(line, 'authority', 'position', 'signed')

/** A line with a marker of a list or of a section. */
export const isMarked = (line: NormalLine): boolean => line.listMarker > 0 || is(line, 'numbered')

/** A line that opens with a dash or a dot. */
export const isBullet = (text: string): boolean => /^[-+*•]/.test(text)
