/** First and last day of a school year and the seam of its terms, ISO. */
export interface SchoolYear {
  readonly start: string
  readonly termOneEnd: string
  readonly termTwoStart: string
  readonly end: string
}

/** What the user's own lexicon knows, made ready once for each lexicon. */
export interface OwnWords {
  /** The folded text with the own words replaced, letter for letter, by signs of what they are (`grammars/own-signs.ts`). */
  fold(folded: string): string
  /** The own words that stand in a folded text, each once. */
  wordsIn(folded: string): string[]
  readonly codes: {
    isType(code: string): boolean
    isIssuer(code: string): boolean
    /** The type of an abbreviation, its own or another spelling. */
    typeOf(code: string): { readonly code: string; readonly name: string } | undefined
  }
  /** The type that words of a title name. */
  typeOfWords(words: string): { readonly code: string; readonly name: string } | undefined
  /** The usual heading in the place of an own one. */
  headingFor(folded: string): string | undefined
  /** The name of a unit with its short forms written out. */
  nameOf(name: string): string
  /** True for a day on which nobody works. */
  isHoliday(iso: string): boolean
  /** True for a day of a weekend that is worked, to make up for another. */
  isMadeUp(iso: string): boolean
  /** The school year that begins in a year. */
  schoolYear(first: number): SchoolYear | undefined
}
