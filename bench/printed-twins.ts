import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { writePdf } from '../corpus/render/pdf-file.ts'
import { readDraft } from '../corpus/render/read-draft.ts'
import { decodeText } from '../src/read/legacy/decode-text.ts'
import { readPlainText } from './plain-text.ts'

/** A PDF and the text that it prints. */
export interface PrintedTwin {
  /** Which kind of print: one line of the report each. */
  readonly group: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
}

const prints = [
  { group: 'one font', fonts: 'one', rules: 'strokes' },
  { group: 'several fonts in a word', fonts: 'several', rules: 'rectangles' },
  { group: 'tables without lines', fonts: 'one', rules: 'none' },
] as const

/** Prints the plain texts of the corpus: with one font, with letters of another font inside words, with tables without lines. */
export async function printCorpus(folder: string): Promise<PrintedTwin[]> {
  const twins: PrintedTwin[] = []
  for (const slug of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, slug, 'source.txt'), 'utf8').catch(() => null)
    if (text === null) continue
    const draft = draftOf(text)
    if (draft === null) continue
    for (const { group, fonts, rules } of prints)
      twins.push({ group, name: slug, bytes: await writePdf(draft, { fonts, rules }), text })
  }
  return twins
}

/** Null for texts that the printer does not understand: faulty ones, made so. */
function draftOf(text: string): ReturnType<typeof readDraft> | null {
  if (text !== text.normalize('NFC')) return null
  try {
    return readDraft(text)
  } catch {
    return null
  }
}

/** What a twin holds in a legacy encoding is put into Unicode, as a PDF's reader does. */
const readTwin = async (path: string): Promise<string> => decodeText(await readPlainText(path)).text

const twinEndings = ['.txt', '.md', '.docx', '.doc']

/**
 * The PDFs of a folder, each with the text beside it: `plan.pdf` with `plan.txt`, `.md`, `.docx` or `.doc`.
 * @param twin one text for all of them
 * @throws Error where no PDF has a text
 */
export async function readFolder(folder: string, twin: string | null): Promise<PrintedTwin[]> {
  const files = await readdir(folder)
  const twins: PrintedTwin[] = []
  for (const file of files.filter((name) => extname(name).toLowerCase() === '.pdf').sort()) {
    const stem = basename(file, extname(file))
    const beside = twinEndings.map((ending) => stem + ending).find((name) => files.includes(name))
    const path = twin ?? (beside === undefined ? null : join(folder, beside))
    if (path === null) continue
    const [bytes, text] = await Promise.all([readFile(join(folder, file)), readTwin(path)])
    twins.push({ group: file, name: stem, bytes: new Uint8Array(bytes), text })
  }
  if (twins.length === 0) throw new Error(`${folder}: no PDF with a text beside it`)
  return twins
}
