import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { notStarted, runProgram } from '../program/run-program.ts'
import { ReadError, type ReadLimits } from '../read-error.ts'
import { dropOfficeProfile, officeProfile } from './office-profile.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** Formats that LibreOffice converts for us; the name is the file's ending. */
export type OfficeFormat = 'doc' | 'rtf' | 'odt'

/** LibreOffice takes less than a third of this for the longest documents. */
const maxMemoryBytes = 3 * 1024 ** 3

/** Two programs on one profile would talk to each other, so files wait for one another. */
let queue: Promise<unknown> = Promise.resolve()

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const result = queue.then(work, work)
  queue = result.catch(() => undefined)
  return result
}

/** No display, no home folder of the user, nothing that reaches the user's own office. */
function environment(home: string): NodeJS.ProcessEnv {
  const { PATH, SYSTEMROOT, TMPDIR, TEMP, TMP, LANG } = process.env
  const kept = Object.entries({ PATH, SYSTEMROOT, TMPDIR, TEMP, TMP, LANG }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(kept), HOME: home, SAL_USE_VCLPLUGIN: 'svp' }
}

async function readConverted(file: string, limits: ReadLimits): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null)
  if (found === null || found.size === 0) throw new ReadError('corrupt', 'LibreOffice could not open the file.')
  if (found.size > limits.maxTotalBytes) throw new ReadError('too-large')
  return new Uint8Array(await readFile(file))
}

export interface ConvertOptions {
  /** Ends LibreOffice. */
  readonly signal?: AbortSignal | undefined
  /** Take the network from it where the system allows that (default true). */
  readonly isolates?: boolean
}

async function convertIn(
  folder: string,
  soffice: string,
  bytes: Uint8Array,
  format: OfficeFormat,
  limits: ReadLimits,
  { signal, isolates = true }: ConvertOptions,
): Promise<Uint8Array> {
  const profile = await officeProfile()
  await writeFile(join(folder, `in.${format}`), bytes)
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--nodefault',
    '--nolockcheck',
    '--nofirststartwizard',
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    folder,
    join(folder, `in.${format}`),
  ]
  const end = await runProgram(soffice, args, {
    cwd: folder,
    env: environment(profile),
    timeoutMs: limits.timeoutMs,
    maxMemoryBytes,
    signal,
    isolates,
  }).catch(async (error: unknown) => {
    if (signal?.aborted) await dropOfficeProfile()
    throw error
  })
  if (end.timedOut) {
    await dropOfficeProfile()
    throw new ReadError('timeout')
  }
  if (notStarted.includes(end.code)) throw new ReadError('reader-missing')
  return await readConverted(join(folder, 'in.docx'), limits)
}

/**
 * Converts a .doc, .rtf or .odt file to .docx with LibreOffice, in a temporary folder that is always removed.
 * @param soffice full path of the program
 * @returns the bytes of the .docx file
 * @throws ReadError `timeout` after `limits.timeoutMs`, `corrupt` where LibreOffice makes nothing of the file, `too-large`
 */
export function convertToDocx(
  soffice: string,
  bytes: Uint8Array,
  format: OfficeFormat,
  limits: ReadLimits,
  options: ConvertOptions = {},
): Promise<Uint8Array> {
  return inTurn(async () => {
    options.signal?.throwIfAborted()
    const folder = await makeTemporaryFolder('convert')
    try {
      return await convertIn(folder, soffice, bytes, format, limits, options)
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  })
}
