import type { RawBlock, RawRun } from '../docx/raw.ts'

/** A note's mark and the blank after it are no part of its text. */
export function trimNote(blocks: readonly RawBlock[]): RawBlock[] {
  const kept = blocks.filter((block) => block.kind === 'table' || block.runs.some((run) => run.text.trim() !== ''))
  const [first, ...others] = kept
  if (first?.kind !== 'paragraph') return kept
  let leading = true
  const runs = first.runs.map((run): RawRun => {
    const text = leading ? run.text.trimStart() : run.text
    leading = leading && text === ''
    return { ...run, text }
  })
  return [{ ...first, runs }, ...others]
}
