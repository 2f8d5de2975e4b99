/** A pattern that recheck calls vulnerable and that no document can slow down. */
export interface Accepted {
  /** The pattern as it stands in the source. */
  readonly source: string
  readonly why: string
}

/** Every entry needs a reason; one that is found no more fails the check, so that the list stays true. */
export const accepted: readonly Accepted[] = [
  {
    source: '\\\\(?:[pP]\\{[^}]*\\}|[\\s\\S])|\\[[^\\]]*\\]|#.*',
    why: 'grammars/kit.ts runs it once at load, over the sources of our own patterns',
  },
]
