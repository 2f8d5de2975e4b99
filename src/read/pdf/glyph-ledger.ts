import { glyphsOf, type Line } from './line.ts'

/** Counts the glyphs of each page as they come in and as they end somewhere: in a block, or left out on purpose. */
export interface GlyphLedger {
  see(page: number, glyphs: number): void
  account(page: number, glyphs: number): void
  accountLines(lines: readonly Line[]): void
  /** Pages on which not every glyph ended in exactly one place, and by how many; fewer than 0 ended in two. */
  differences(): readonly { readonly page: number; readonly glyphs: number }[]
}

export function glyphLedger(): GlyphLedger {
  const open = new Map<number, number>()
  const add = (page: number, glyphs: number): void => {
    open.set(page, (open.get(page) ?? 0) + glyphs)
  }
  return {
    see: add,
    account: (page, glyphs) => add(page, -glyphs),
    accountLines(lines) {
      for (const line of lines) add(line.page, -glyphsOf([line]))
    },
    differences: () => [...open].filter(([, glyphs]) => glyphs !== 0).map(([page, glyphs]) => ({ page, glyphs })),
  }
}
