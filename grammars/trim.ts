const isOneOf = (characters: string, character: string): boolean =>
  characters.includes(character) || (characters.includes(' ') && character.trim() === '')

/**
 * The text without the `characters` at its end; a blank among them stands for white space of every kind.
 * A pattern (`[.,]+$`) begins anew at every such run inside the text, which takes quadratic time on long ones.
 */
export function trimEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && isOneOf(characters, text[end - 1]!)) end--
  return text.slice(0, end)
}

/** The text without the `characters` before and behind it. */
export function trimBoth(text: string, characters: string): string {
  let start = 0
  while (start < text.length && isOneOf(characters, text[start]!)) start++
  return trimEnd(text.slice(start), characters)
}
