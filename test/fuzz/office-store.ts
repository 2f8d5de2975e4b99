import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runProgram } from '../../src/read/program/run-program.ts'

/** Files that LibreOffice has converted, and a program that gives them out as if it were LibreOffice. */
export interface OfficeStore {
  /** The path of the stand-in. What is not in the store goes to LibreOffice itself. */
  readonly program: string
  /** Converts files with few starts of LibreOffice. */
  convert(files: readonly OfficeFile[]): Promise<void>
  remove(): Promise<void>
}

export interface OfficeFile {
  readonly ending: 'doc'
  readonly bytes: Uint8Array
}

/** Files that one start of LibreOffice converts: to start takes seconds, to convert a small file hundredths of one. */
const blockSize = 50
const blockMs = 300_000

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Called as LibreOffice is called, with the file as the last word and the folder two words before it. */
const standIn = (soffice: string, folder: string): string => `#!/bin/sh
for word; do out=$before; before=$last; last=$word; done
digest=$(sha256sum < "$last") && digest=\${digest%% *}
[ -e "${folder}/$digest.docx" ] && exec cp "${folder}/$digest.docx" "$before/in.docx"
[ -e "${folder}/$digest.refused" ] && exit 0
exec "${soffice}" "$@"
`

/**
 * Converts the files of a block, in their order. Returns those behind the one at which LibreOffice died or stayed: that one is left to be
 * converted alone.
 */
async function convertBlock(soffice: string, folder: string, names: readonly string[]): Promise<readonly string[]> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    folder,
    ...names.map((name) => join(folder, 'in', name)),
  ]
  const { PATH } = process.env
  const end = await runProgram(soffice, args, {
    cwd: folder,
    env: { PATH, HOME: folder, SAL_USE_VCLPLUGIN: 'svp' },
    timeoutMs: blockMs,
    maxMemoryBytes: 3 * 2 ** 30,
  })
  const made = new Set(await readdir(folder))
  const isMade = (name: string): boolean => made.has(name.replace(/\.\w+$/, '.docx'))
  const last = end.code === 0 ? names.length : names.findLastIndex(isMade) + 1
  for (const name of names.slice(0, last))
    if (!isMade(name)) await writeFile(join(folder, name.replace(/\.\w+$/, '.refused')), '')
  return names.slice(last + 1)
}

/** Makes an empty store. */
export async function openOfficeStore(soffice: string): Promise<OfficeStore> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-fuzz-'))
  await mkdir(join(folder, 'in'))
  const program = join(folder, 'soffice')
  await writeFile(program, standIn(soffice, folder), { mode: 0o755 })

  async function convert(files: readonly OfficeFile[]): Promise<void> {
    const names = new Set<string>()
    for (const { ending, bytes } of files) {
      const name = `${digestOf(bytes)}.${ending}`
      await writeFile(join(folder, 'in', name), bytes)
      names.add(name)
    }
    let rest: readonly string[] = [...names]
    while (rest.length > 0)
      rest = [...(await convertBlock(soffice, folder, rest.slice(0, blockSize))), ...rest.slice(blockSize)]
  }
  return { program, convert, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
