import { ReadError, type ReadLimits } from '../read-error.ts'
import { copyMessage } from './engine-messages.ts'
import { type LinkedPort, linkPorts } from './linked-ports.ts'

/** What a page or document keeps by name: fonts, images. */
export interface EngineObjects {
  has(id: string): boolean
  get(id: string, then?: (object: unknown) => void): unknown
}

/** What of pdfjs the reader uses; its own types need the DOM library and stay out of ours. */
export interface EnginePage {
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>
  getViewport(options: { scale: number }): { width: number; height: number; transform: readonly number[] }
  readonly commonObjs: EngineObjects
  readonly objs: EngineObjects
  cleanup(): unknown
}

export interface EngineDocument {
  readonly numPages: number
  getPage(number: number): Promise<EnginePage>
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>
  extractPages(pages: readonly { document: null; includePages: readonly number[] }[]): Promise<Uint8Array>
  readonly loadingTask: { destroy(): Promise<void> }
}

export interface Engine {
  readonly operators: Readonly<Record<string, number>>
  getDocument(source: object): { readonly promise: Promise<EngineDocument>; destroy(): Promise<void> }
}

interface EngineModule {
  readonly OPS: Record<string, number>
  readonly getDocument: Engine['getDocument']
  readonly PDFWorker: new (options: object) => object
}

/** The half of pdfjs that reads files; usually it runs in a worker of its own. */
interface HandlerModule {
  readonly WorkerMessageHandler: { initializeFromPort(port: LinkedPort): void }
}

let engine: Promise<Engine> | null = null

/** Loads pdfjs once, with its own message handler in this thread and without drawing. */
export function loadEngine(): Promise<Engine> {
  engine ??= startEngine()
  return engine
}

/** pdfjs creates these when it is loaded, to draw; a reader never does, so empty classes serve. */
const drawingClasses = ['DOMMatrix', 'ImageData', 'Path2D']

/**
 * What pdfjs replaces on loading, for the sake of cases that do not occur here: its `push` is ten times slower than that of
 * Node 20, for the whole program.
 */
const replacedNatives: readonly (readonly [object, string])[] = [
  [Array.prototype, 'push'],
  [Function.prototype, 'toString'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
]

/** In a Web Worker the reading half of pdfjs would take over the worker's own port as soon as it is loaded, unless it sees none. */
function hidePort(globals: Record<string, unknown>): () => void {
  if (typeof globals.postMessage !== 'function') return () => undefined
  const own = Object.getOwnPropertyDescriptor(globals, 'postMessage')
  Object.defineProperty(globals, 'postMessage', { value: undefined, configurable: true })
  return () => {
    delete globals.postMessage
    if (own !== undefined) Object.defineProperty(globals, 'postMessage', own)
  }
}

async function startEngine(): Promise<Engine> {
  const globals = globalThis as Record<string, unknown>
  const missing = drawingClasses.filter((name) => globals[name] === undefined)
  for (const name of missing) globals[name] = class {}
  const before = globals.pdfjsWorker
  const release = hidePort(globals)
  const natives = replacedNatives.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name)!)
  try {
    const handler = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as unknown as HandlerModule
    const module = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as EngineModule
    return {
      operators: module.OPS,
      getDocument(source) {
        const [ours, theirs] = linkPorts(copyMessage)
        handler.WorkerMessageHandler.initializeFromPort(theirs)
        return module.getDocument({ ...source, worker: new module.PDFWorker({ port: ours, verbosity: 0 }) })
      },
    }
  } finally {
    release()
    replacedNatives.forEach(([holder, name], i) => {
      Object.defineProperty(holder, name, natives[i]!)
    })
    for (const name of missing) delete globals[name]
    if (before === undefined) delete globals.pdfjsWorker
    else globals.pdfjsWorker = before
  }
}

/** Where the package keeps its character maps and standard fonts; empty in a browser, which has no such place. */
function packageFolders(): object {
  const module = globalThis.process?.getBuiltinModule?.('node:module')
  if (module === undefined) return {}
  try {
    const root = module
      .createRequire(import.meta.url)
      .resolve('pdfjs-dist/package.json')
      .replace(/package\.json$/, '')
    return {
      cMapUrl: `${root}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${root}standard_fonts/`,
      wasmUrl: `${root}wasm/`,
    }
  } catch {
    return {}
  }
}

/** How a document is opened. */
export interface OpenOptions {
  readonly password: string | undefined
  readonly limits: ReadLimits
  /** Stop a page at its first image instead of leaving images out: shows cheaply whether a page has one. */
  readonly stopAtImages?: boolean
  /** Decode images, which reading text has no use for. */
  readonly images?: boolean
}

/** Larger images are left out: A4 with 600 dots to the inch has 35 million. */
const mostPixels = 50_000_000

/**
 * Opens a PDF. Images are only decoded where that is asked for.
 * @param bytes handed over to pdfjs, which detaches the buffer
 * @throws ReadError `encrypted`, `corrupt`, `too-large` (pages)
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<EngineDocument> {
  const { getDocument } = await loadEngine()
  const task = getDocument({
    data: bytes,
    password: options.password,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: options.images === true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: options.stopAtImages === true,
    maxImageSize: options.images === true ? mostPixels : 0,
    ...packageFolders(),
  })
  try {
    const document = await task.promise
    const { maxPages } = options.limits
    if (document.numPages > maxPages) {
      throw new ReadError('too-large', `The file has ${document.numPages} pages, the limit is ${maxPages}.`)
    }
    return document
  } catch (error) {
    await task.destroy()
    throw toReadError(error)
  }
}

/** The typed error for whatever pdfjs threw. */
export function toReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  const { name, code } = error as { name?: string; code?: number }
  if (name === 'PasswordException') {
    return new ReadError('encrypted', code === 2 ? 'The password is wrong.' : undefined, { cause: error })
  }
  return new ReadError('corrupt', undefined, { cause: error })
}
