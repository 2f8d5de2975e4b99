import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { z } from 'zod'
import { About, Gold } from './gold.ts'
import { readPlainText } from './plain-text.ts'
import { missingQuotes } from './quotes.ts'

export type Split = About['split']

/** One rendering of one gold: what is scored. */
export interface CorpusDocument {
  /** `slug/source.docx` */
  readonly name: string
  readonly slug: string
  readonly path: string
  /** The extension of the file: `txt`, `md`, `docx`, `doc`, `pdf`, `html`. */
  readonly format: string
  readonly split: Split
  readonly gold: Gold
}

export interface Corpus {
  readonly documents: readonly CorpusDocument[]
  /** Doubts about golds that nobody vouches for (no `about.json`): quotes that do not occur. */
  readonly warnings: readonly string[]
}

/**
 * Reads a folder `<slug>/{source.*, gold.json, about.json}`. Several `source.*` are renderings of one content. Where
 * `about.json` is missing, the split is `dev` and quotes that do not occur are warnings.
 * @throws Error that lists every fault: a missing or malformed gold, a rendering that `about.json` names and nobody
 * wrote, a quote that does not occur in the source
 */
export async function loadCorpus(folder: string, split: Split | null = null): Promise<Corpus> {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`)
  const entries = await readdir(folder, { withFileTypes: true })
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const faults: string[] = []
  const warnings: string[] = []
  const documents: CorpusDocument[] = []
  for (const slug of slugs.sort()) {
    const loaded = await loadSlug(join(folder, slug), slug, split, warnings, faults)
    documents.push(...loaded)
  }
  if (faults.length > 0) throw new Error(`the corpus ${folder} has faults:\n${faults.join('\n')}`)
  if (documents.length === 0)
    throw new Error(`${folder}: holds no documents${split === null ? '' : ` of split ${split}`}`)
  return { documents, warnings }
}

async function loadSlug(
  folder: string,
  slug: string,
  wanted: Split | null,
  warnings: string[],
  faults: string[],
): Promise<CorpusDocument[]> {
  const files = await readdir(folder)
  const sources = files.filter((file) => /^source\.[a-z]+$/iu.test(file)).sort()
  if (sources.length === 0 && !files.includes('gold.json')) return []
  if (sources.length === 0) faults.push(`${slug}: no source.*`)
  const about = files.includes('about.json') ? await readJson(join(folder, 'about.json'), About, faults) : null
  const split = about?.split ?? 'dev'
  if (wanted !== null && split !== wanted) return []
  for (const format of about?.formats ?? []) {
    if (!sources.includes(`source.${format}`)) faults.push(`${slug}: about.json names ${format}, no source.${format}`)
  }
  const gold = await readJson(join(folder, 'gold.json'), Gold, faults)
  if (gold === null || sources.length === 0) return []
  const evidence = evidenceOf(files, sources)
  const doubts = missingQuotes(gold, await readPlainText(join(folder, evidence)))
  const report = about === null ? warnings : faults
  for (const { field, text } of doubts) report.push(`${slug}: ${field} «${text}» does not occur in ${evidence}`)
  return sources.map((file) => ({
    name: `${slug}/${file}`,
    slug,
    path: join(folder, file),
    format: extname(file).slice(1).toLowerCase(),
    split,
    gold,
  }))
}

/** The file in which the quotes are looked for: a Unicode twin first, then plain text, then what needs a reader. */
function evidenceOf(files: readonly string[], sources: readonly string[]): string {
  const ranked = ['rendered.txt', 'source.txt', 'source.md', 'source.html', 'source.docx', 'source.pdf', 'source.doc']
  return ranked.find((file) => files.includes(file)) ?? sources[0]!
}

async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  faults: string[],
): Promise<z.infer<Schema> | null> {
  if (!existsSync(path)) {
    faults.push(`${path}: missing`)
    return null
  }
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) faults.push(`${path}: ${issue.path.join('.')}: ${issue.message}`)
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return null
}
