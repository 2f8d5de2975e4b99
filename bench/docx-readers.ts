import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { DocxRead } from './docx-process.ts'
import { sum } from './peer-measures.ts'
import { layOut } from './table.ts'
import { median } from './timing.ts'

interface Reader {
  readonly child: ChildProcess
  /** Memory of the process when it has loaded its code, in bytes. */
  readonly loaded: number
}

/** A process for each reader, so that each has its own memory; they take turns. */
async function startReader(reader: string): Promise<Reader> {
  const child = fork(resolve(import.meta.dirname, 'docx-process.ts'), [reader], { execArgv: ['--import', 'tsx'] })
  const [loaded] = (await once(child, 'message')) as [number]
  return { child, loaded }
}

async function readOnce({ child }: Reader, path: string): Promise<DocxRead> {
  const ended = new AbortController()
  const died = once(child, 'exit', ended).then(() => {
    throw new Error(`${path}: a reader ended`)
  })
  died.catch(() => {})
  child.send(path)
  const [read] = (await Promise.race([once(child, 'message'), died])) as [DocxRead]
  ended.abort()
  return read
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)

/** The .docx files of a folder. */
export async function findDocx(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => join(folder, name))
}

/**
 * How long our reading and mammoth's `extractRawText` take for each file, from bytes in memory. Both read every file `warmUp`
 * times first, as in a run over an archive; then the median of `rounds` counts.
 * @param parser path of the module that exports `readPlan`
 * @returns a table, with the sums and the peak of memory of each process at its foot
 */
export async function compareDocxReaders(
  files: readonly string[],
  parser: string,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<string> {
  const readers = await Promise.all([startReader(parser), startReader('mammoth')])
  try {
    const times = readers.map(() => files.map((): number[] => []))
    const peaks = readers.map(() => 0)
    for (let round = 0; round < warmUp + rounds; round++) {
      for (const [file, path] of files.entries()) {
        for (const [index, reader] of readers.entries()) {
          const { milliseconds, peak } = await readOnce(reader, path)
          peaks[index] = peak
          if (round >= warmUp) times[index]![file]!.push(milliseconds)
        }
      }
    }
    const [own, plain] = times.map((of) => of.map(median))
    const line = (name: string, ours: number, theirs: number): string[] => [
      name,
      ours.toFixed(1),
      theirs.toFixed(1),
      `× ${(theirs / ours).toFixed(2)}`,
    ]
    return layOut([
      [`reading .docx, warm, median of ${rounds}`, 'kehoach ms', 'mammoth ms', 'faster'],
      ...files.map((path, file) => line(basename(path), own![file]!, plain![file]!)),
      line('all', sum(own!), sum(plain!)),
      ['MB of memory, code loaded', ...readers.map(({ loaded }) => megabytes(loaded))],
      ['MB of memory, at the peak', ...peaks.map(megabytes)],
      ['MB that reading added', ...readers.map(({ loaded }, index) => megabytes(peaks[index]! - loaded))],
    ])
  } finally {
    for (const { child } of readers) child.kill()
  }
}
