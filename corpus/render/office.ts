import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { findSoffice } from '../../src/read/office/find-program.ts'

const run = promisify(execFile)

/** Where the ending alone leaves several formats. */
const filters: Readonly<Record<string, string>> = { doc: 'doc:MS Word 97' }

/** Whether LibreOffice is installed. */
export const hasOffice = findSoffice() !== null

/**
 * Has LibreOffice save Word files again or print them, all in one run of the program.
 * @param files the bytes of .docx files by name (without ending)
 * @param format what to make of them
 * @returns the bytes of the results by the same names
 * @throws Error where LibreOffice is not installed or leaves out a file
 */
export async function saveAgain(
  files: ReadonlyMap<string, Uint8Array>,
  format: 'docx' | 'pdf' | 'doc' | 'rtf' | 'odt',
): Promise<Map<string, Uint8Array>> {
  const soffice = findSoffice()
  if (soffice === null) throw new Error('LibreOffice (soffice) is not on the PATH')
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-office-'))
  try {
    await mkdir(join(folder, 'out'))
    const paths = [...files.keys()].map((name) => join(folder, `${name}.docx`))
    for (const [name, bytes] of files) await writeFile(join(folder, `${name}.docx`), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run(soffice, [
      profile,
      '--headless',
      '--convert-to',
      filters[format] ?? format,
      '--outdir',
      join(folder, 'out'),
      ...paths,
    ])
    const saved = new Map<string, Uint8Array>()
    for (const name of files.keys())
      saved.set(name, new Uint8Array(await readFile(join(folder, 'out', `${name}.${format}`))))
    return saved
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
