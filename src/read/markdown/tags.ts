import { blockTags } from '../html/element-kinds.ts'

/** What a tag inside of Markdown says; null where «<…>» is none, but text. */
export type TagMeaning = 'break' | 'bold' | 'italic' | 'plain' | null

const inline =
  /^(?:a|abbr|b|big|cite|code|del|em|font|i|img|input|ins|kbd|label|mark|nobr|o:p|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/

/** Reads a tag or a comment of HTML. */
export function meaningOfTag(tag: string): TagMeaning {
  if (/^<[!?]/.test(tag)) return 'plain'
  const name = /^<\/?([a-z][a-z0-9:]*)/i.exec(tag)?.[1]?.toLowerCase() ?? ''
  if (name === 'br' || blockTags.has(name)) return 'break'
  if (name === 'b' || name === 'strong') return 'bold'
  if (name === 'i' || name === 'em') return 'italic'
  return inline.test(name) ? 'plain' : null
}

/** Level of a heading whose tag this is. */
export const headingOfTag = (tag: string): number | null => {
  const level = /^<h([1-6])\b/i.exec(tag)?.[1]
  return level === undefined ? null : Number(level)
}
