/** The outline levels of paragraph styles. Source: Rich Text Format Specification 1.9.1, «Style Sheet». */
export interface HeadingStyles {
  /** A style begins in the style sheet. */
  begin(): void
  word(name: string, value: number | null): void
  addName(text: string): void
  /** The level from 1 of the style with this number; null for body text. */
  of(style: number): number | null
}

/** The built-in styles, which every version of Word writes under these names. */
const builtIn = /^\s*heading ([1-9])\s*(?:;|$)/i
const bodyText = 9

export function createHeadingStyles(): HeadingStyles {
  const levels = new Map<number, number>()
  let style = 0
  let name = ''
  return {
    begin() {
      style = 0
      name = ''
    },
    word(word, value) {
      if (word === 's') style = value ?? 0
      else if (word === 'outlinelevel' && value !== null && value >= 0 && value < bodyText) levels.set(style, value + 1)
    },
    addName(text) {
      name += text
      const level = builtIn.exec(name)?.[1]
      if (level !== undefined) levels.set(style, Number(level))
    },
    of: (number) => levels.get(number) ?? null,
  }
}
