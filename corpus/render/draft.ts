/**
 * A document between its plain text and its printed form: what an office types into a word processor. All renderings of
 * a document are made from one draft.
 */
export type Draft = readonly DraftBlock[]

export type DraftBlock = DraftColumns | DraftTitle | DraftParagraph | DraftTable

/** Two columns beside each other without lines: a letterhead, or recipients and signature. */
export interface DraftColumns {
  readonly kind: 'letterhead' | 'closing'
  readonly rows: readonly { readonly left: readonly string[]; readonly right: readonly string[] }[]
}

/** Lines in the middle of the page. */
export interface DraftTitle {
  readonly kind: 'title'
  readonly lines: readonly string[]
}

export interface DraftParagraph {
  readonly kind: 'paragraph'
  /** The marker as typed, with its punctuation («II.», «a)», «-»); null where there is none. */
  readonly marker: string | null
  /** What follows the marker. */
  readonly text: string
}

export interface DraftTable {
  readonly kind: 'table'
  readonly columns: number
  readonly headerRows: number
  /** The cells that begin in each row. */
  readonly rows: readonly (readonly DraftCell[])[]
}

export interface DraftCell {
  /** First column, from 0. */
  readonly column: number
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** The whole text of a paragraph, its marker typed in front. */
export function typedText({ marker, text }: DraftParagraph): string {
  return marker === null ? text : `${marker} ${text}`
}
