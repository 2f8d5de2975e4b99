import type { Span } from '../../model/span.ts'

/** What a mark in the text stands for; decides its colour. */
export type MarkKind =
  | 'header'
  | 'number'
  | 'citation'
  | 'date'
  | 'task'
  | 'deadline'
  | 'unit'
  | 'contact'
  | 'diagnostic'

/** A piece of an entry; with a span it links to its place and is marked there. */
export interface Part {
  readonly text: string
  readonly span: Span | null
  readonly kind: MarkKind
}

/** A value of the model as the report shows it. */
export interface Entry {
  /** Anchor inside the report. */
  readonly id: string
  /** Short name («t1-1», «D3»), shown beside its place too. */
  readonly label: string
  readonly kind: MarkKind
  readonly text: string
  /** All places it was put together from. */
  readonly spans: readonly Span[]
  readonly details: readonly (readonly [name: string, parts: readonly Part[]])[]
}

/** Entries of one sort, under their heading. */
export interface EntryGroup {
  readonly title: string
  readonly entries: readonly Entry[]
}
