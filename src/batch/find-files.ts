import { open, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { ReadError } from '../read/read-error.ts'
import { type SniffedFormat, sniffFormat } from '../read/sniff.ts'
import { existingName } from './existing-name.ts'
import { type WalkedFile, walkDirectory } from './walk-directory.ts'

export interface FindOptions {
  /** In directories and globs, take only what one of these patterns matches (default: files that look like documents). */
  readonly include?: readonly string[]
  /** Leave out what one of these patterns matches. */
  readonly exclude?: readonly string[]
}

/** Why a file in a directory was left out. */
export type SkipReason =
  /** A link to what is read anyway. */
  | 'link'
  /** A document by its bytes, but not by the ending of its name. */
  | 'unknown-ending'
  /** None of the patterns to include matches its name. */
  | 'unmatched'
  /** A pipe, a device or a broken link. */
  | 'not-a-file'
  /** No document: a picture, a workbook, an archive. */
  | 'other'

export interface SkippedFile {
  readonly path: string
  readonly reason: SkipReason
}

/** What names lead to. */
export interface FoundFiles {
  /** Paths as the caller would write them, each file once, in the order of their code units. */
  readonly files: readonly string[]
  /** What stands in the directories beside them; what the caller excludes is not in it. */
  readonly skipped: readonly SkippedFile[]
}

/** Endings of documents; a file that is named itself is taken whatever its name. */
const documentEnding = /\.(?:docx|docm|doc|rtf|odt|pdf|txt|text|md|markdown|html|htm|xhtml|mht|mhtml)$/i
const anyEnding = /[^.]\.[^.\s]{1,8}$/
/** Lock files of office programs. */
const lockFile = /^(?:~\$|\.~lock\.)/
/** Formats that no picture, program or table of figures is taken for. */
const certain: readonly SniffedFormat[] = ['docx', 'odt', 'doc', 'pdf', 'rtf', 'html', 'mhtml']

/** What a path is, or null where there is nothing. */
async function kindOf(path: string): Promise<'file' | 'directory' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file'
  } catch {
    return null
  }
}

/** How many bytes tell what a file is, where it is no container. */
const startBytes = 65_536
/** Larger containers than this are not looked into. */
const largestContainer = 64 * 2 ** 20

async function formatOf(path: string): Promise<SniffedFormat | null> {
  try {
    const handle = await open(path)
    try {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(startBytes), 0, startBytes, 0)
      const start = buffer.subarray(0, bytesRead)
      // The directory of a container stands at its end, or anywhere.
      const isContainer = (start[0] === 0x50 && start[1] === 0x4b) || (start[0] === 0xd0 && start[1] === 0xcf)
      if (!isContainer || bytesRead < startBytes) return sniffFormat(start)
      return (await handle.stat()).size > largestContainer ? null : sniffFormat(await readFile(path))
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}

/** Names may be typed composed and stored decomposed, or the other way round. */
const bothForms = (patterns: readonly string[]): string[] => [
  ...new Set(patterns.flatMap((pattern) => [pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])),
]

/** Loaded when a pattern is given: most calls name files. */
const loadGlobs = () => import('tinyglobby')

async function search(patterns: readonly string[], cwd: string, ignore: readonly string[] = []): Promise<string[]> {
  const { glob } = await loadGlobs()
  return glob(bothForms(patterns), {
    cwd,
    ignore: bothForms(ignore),
    dot: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    // A link to a directory above it would never end; links are followed by the walk.
    followSymbolicLinks: false,
  })
}

/** Why a file of a directory is left out; null where it is taken. */
async function skipReason({ path, name, kind }: WalkedFile, isIncluded: boolean | null): Promise<SkipReason | null> {
  if (kind === 'again') return 'link'
  if (kind === 'other') return 'not-a-file'
  if (isIncluded !== null) return isIncluded ? null : 'unmatched'
  if (documentEnding.test(name)) return null
  const format = await formatOf(path)
  const isKnown = format !== null && certain.includes(format)
  if (!anyEnding.test(name)) return isKnown || format === 'text' ? null : 'other'
  return isKnown ? 'unknown-ending' : 'other'
}

async function searchDirectory(directory: string, { include = [], exclude = [] }: FindOptions): Promise<FoundFiles> {
  const included = include.length === 0 ? null : new Set(await search(include, directory))
  const excluded = new Set(exclude.length === 0 ? [] : await search(exclude, directory))
  const files: string[] = []
  const skipped: SkippedFile[] = []
  for (const file of await walkDirectory(directory)) {
    if (lockFile.test(file.name) || excluded.has(file.relative)) continue
    const reason = await skipReason(file, included === null ? null : included.has(file.relative))
    if (reason === null) files.push(file.path)
    else skipped.push({ path: file.path, reason })
  }
  return { files, skipped }
}

/**
 * Finds the files that paths, directories and globs name. Directories are searched to the bottom, and links in them are followed once. A name
 * that exists is never taken for a glob, so «[bản cuối] (1).docx» works; a name is found however its letters are composed. Files without an
 * ending are taken where their bytes are those of a document.
 * @throws ReadError `not-found` for a name that is neither there nor a glob that matches something
 */
export async function findFiles(names: readonly string[], options: FindOptions = {}): Promise<FoundFiles> {
  const found = new Map<string, string>()
  const skipped: SkippedFile[] = []
  const add = async (path: string) => {
    const real = await realpath(path).catch(() => resolve(path))
    if (!found.has(real)) found.set(real, path)
  }
  for (const name of names) {
    const existing = (await kindOf(name)) === null ? await existingName(name) : name
    const kind = existing === null ? null : await kindOf(existing)
    if (existing !== null && kind === 'file') await add(existing)
    else if (existing !== null && kind === 'directory') {
      const inside = await searchDirectory(existing, options)
      for (const path of inside.files) await add(path)
      for (const one of inside.skipped) skipped.push(one)
    } else {
      const { base, pattern } = await splitGlob(name)
      const ignore = ['**/~$*', '**/.~lock.*', ...(options.exclude ?? [])]
      const paths = await search([pattern], (await existingName(base)) ?? base, ignore)
      if (paths.length === 0) throw new ReadError('not-found', `${name}:`)
      for (const path of paths) await add(join(base, path))
    }
  }
  const files = [...found.values()].sort()
  const taken = new Set(files)
  return { files, skipped: skipped.filter(({ path }) => !taken.has(path)) }
}

/** Splits a glob into the directory before its first pattern, and the rest: exclusions count from there, as in a directory. */
async function splitGlob(name: string): Promise<{ base: string; pattern: string }> {
  const { isDynamicPattern } = await loadGlobs()
  const parts = name.split(sep).join('/').split('/')
  const first = parts.findIndex((part) => isDynamicPattern(part))
  const at = first < 0 ? parts.length - 1 : first
  return {
    base: parts.slice(0, at).join('/') || (name.startsWith('/') ? '/' : '.'),
    pattern: parts.slice(at).join('/'),
  }
}

/** The deepest directory that holds all the files; '' for none. */
export function commonDirectory(paths: readonly string[]): string {
  const [first, ...rest] = paths.map((path) => resolve(path, '..').split(sep))
  if (first === undefined) return ''
  const length = first.findIndex((part, at) => rest.some((other) => other[at] !== part))
  return (length < 0 ? first : first.slice(0, length)).join(sep) || sep
}

/** The path of a file from a directory that holds it, with forward slashes. */
export function pathFrom(directory: string, path: string): string {
  return relative(directory, resolve(path)).split(sep).join('/')
}
