import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { deadProxy, offlineStart } from '../program/offline.ts'
import { ReadError } from '../read-error.ts'
import { encodePgm } from '../scan/picture.ts'
import { type EngineLimits, type OcrEngine, type PictureToRead, pageSegmentation } from './engine.ts'
import { memoryExit, type Recognized, type ToRecognize } from './process-messages.ts'

const packages = ['tesseract.js', '@tesseract.js-data/vie/package.json']
/** A process that has had nothing to do for so long is ended. */
const idleMs = 20_000

let found: OcrEngine | null | undefined

/** tesseract.js with its Vietnamese data; null where one of the packages is not installed. Looked for once. */
export function findNpmTesseract(): OcrEngine | null {
  found ??= lookForPackages()
  return found
}

function lookForPackages(): OcrEngine | null {
  const { resolve } = createRequire(import.meta.url)
  try {
    const versions = packages.map((name) => resolve(name))
    return versions.length === packages.length ? npmEngine() : null
  } catch {
    return null
  }
}

function npmEngine(): OcrEngine {
  let child: ChildProcess | null = null
  let idle: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const end = (): void => {
    child?.kill('SIGKILL')
    child = null
  }
  async function read(picture: PictureToRead, limits: EngineLimits): Promise<string> {
    limits.signal?.throwIfAborted()
    clearTimeout(idle)
    if (child === null || child.exitCode !== null || child.signalCode !== null || !child.connected) child = startChild()
    try {
      return await askChild(child, picture, limits)
    } catch (error) {
      // Whatever it was, the process may still be busy with it.
      end()
      throw error
    } finally {
      idle = setTimeout(end, idleMs)
      idle.unref()
    }
  }
  return {
    name: 'tesseract.js',
    read(picture, limits) {
      const answer = last.then(() => read(picture, limits))
      last = answer.catch(() => undefined)
      return answer
    },
  }
}

/** It has no network where the system allows that, and does not keep this process from ending. */
function startChild(): ChildProcess {
  const { url } = import.meta
  const isSource = url.endsWith('.ts')
  const file = fileURLToPath(new URL(isSource ? './tesseract-process.ts' : './ocr-process.js', url))
  const loader = isSource ? ['--import', pathToFileURL(createRequire(file).resolve('tsx')).href] : []
  const [program, ...words] = [...offlineStart(), process.execPath, ...loader, file]
  const child = spawn(program!, words, {
    env: { ...process.env, ...deadProxy },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  })
  child.unref()
  child.channel?.unref()
  process.once('exit', () => child.kill('SIGKILL'))
  return child
}

function askChild(
  child: ChildProcess,
  { picture, kind, dots }: PictureToRead,
  { timeoutMs, signal }: EngineLimits,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit).off('error', reject)
      child.channel?.unref()
      signal?.removeEventListener('abort', onAbort)
    }
    const fail = (error: unknown): void => {
      settle()
      reject(error)
    }
    const onMessage = (answer: unknown): void => {
      settle()
      const given = answer as Recognized
      if ('tsv' in given) resolve(given.tsv)
      else reject(new ReadError('too-complex', `tesseract.js: ${given.failure}.`))
    }
    const onExit = (code: number | null): void =>
      fail(
        new ReadError(
          'too-complex',
          code === memoryExit ? 'A page takes too much memory to be recognized.' : 'tesseract.js ended.',
        ),
      )
    const onAbort = (): void => fail(signal?.reason)
    const timer = setTimeout(() => fail(new ReadError('timeout')), timeoutMs)
    child.on('message', onMessage).on('exit', onExit).on('error', reject)
    signal?.addEventListener('abort', onAbort)
    // While it works, this process waits for it.
    child.channel?.ref()
    const message: ToRecognize = { image: encodePgm(picture), segmentation: pageSegmentation[kind], dots }
    child.send(message, (error) => {
      if (error !== null) fail(new ReadError('too-complex', 'tesseract.js ended.'))
    })
  })
}
