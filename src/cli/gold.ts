import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { applyCorrections, type CorrectedDocument, CorrectionError } from '../correct/corrections.ts'
import { toGold } from '../correct/to-gold.ts'
import { PlanDocument } from '../model/plan-document.ts'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { type Streams, UsageError } from './streams.ts'

/** The help text of `kehoach gold`. */
export const goldHelp = `kehoach gold CORRECTED.json... --out DIR [--split dev|test]

Makes a folder of a corpus from each document that was corrected in the app: DIR/<name>/ with the file itself, gold.json
and about.json. Score the program on it with npm run bench:accuracy -- --corpus DIR.

  -o, --out DIR    where the folders go; one that is there already is left alone and reported
      --split NAME dev (default) or test
`

const options = {
  out: { type: 'string', short: 'o' },
  split: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** A name of a folder: small letters, digits and hyphens. */
function slugOf(name: string): string {
  const plain = basename(name, extname(name)).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd')
  return (
    plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .replace(/(?<!-)-+$/, '') || 'document'
  )
}

/** @throws UsageError where a file is none that the app has written */
async function readCorrected(path: string): Promise<CorrectedDocument> {
  try {
    const found = JSON.parse(await readFile(path, 'utf8')) as CorrectedDocument
    if (found.format !== 'kehoach-corrected/1' || !Array.isArray(found.corrections)) throw new Error('another format')
    return { ...found, document: PlanDocument.parse(found.document) }
  } catch (error) {
    throw new UsageError(`${path} is no corrected document of the app (${(error as Error).message.split('\n')[0]}).`)
  }
}

async function makeFolder(path: string, out: string, split: string): Promise<string> {
  const { document, corrections, file } = await readCorrected(path)
  const name = file?.name ?? document.source.name ?? basename(path)
  const slug = slugOf(name)
  const folder = join(out, slug)
  if (
    await stat(folder).then(
      () => true,
      () => false,
    )
  )
    throw new UsageError(`${folder} is there already.`)
  const corrected = applyCorrections(document, corrections)
  const people = [...new Set(corrections.map(({ who }) => who))].join(', ') || 'nobody'
  const about = {
    split,
    kind: corrected.header.documentType?.code ?? 'KH',
    year: Number(corrected.header.date?.edtf?.slice(0, 4)) || null,
    title: corrected.header.subject?.text ?? name,
    covers: [],
    checked: `read by the program and corrected in the app by ${people}: ${corrections.length} corrections, the last ${corrections.at(-1)?.when ?? 'never'}`,
  }
  const source =
    file === null
      ? { name: 'source.txt', content: document.text }
      : { name: `source${extname(file.name).toLowerCase() || '.txt'}`, content: Buffer.from(file.base64, 'base64') }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, source.name), source.content)
  await writeFile(join(folder, 'gold.json'), `${JSON.stringify(toGold(corrected, slug), null, 1)}\n`)
  await writeFile(join(folder, 'about.json'), `${JSON.stringify(about, null, 1)}\n`)
  return folder
}

/** `kehoach gold`. Returns the exit code. */
export async function runGold(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = readFlags(args, options)
  if (values.help) {
    streams.stdout.write(goldHelp)
    return exitCodes.done
  }
  const { out, split = 'dev' } = values
  if (out === undefined) throw new UsageError('Say where to with --out. See kehoach gold --help.')
  if (positionals.length === 0) throw new UsageError('Name files that the app has exported.')
  if (!['dev', 'test'].includes(split)) throw new UsageError(`--split knows dev and test, not «${split}».`)
  for (const path of positionals) {
    try {
      streams.stdout.write(`${await makeFolder(path, out, split)}\n`)
    } catch (error) {
      if (error instanceof CorrectionError) throw new UsageError(`${path}: ${error.message}`)
      throw error
    }
  }
  return exitCodes.done
}
