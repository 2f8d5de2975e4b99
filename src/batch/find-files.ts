import { stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { ReadError } from '../read/read-error.ts'

export interface FindOptions {
  /** In directories and globs, take only what one of these patterns matches (default: files that look like documents). */
  readonly include?: readonly string[]
  /** Leave out what one of these patterns matches. */
  readonly exclude?: readonly string[]
}

/** What a directory is searched for; a file that is named itself is taken whatever its name. */
const documentNames = '**/*.{docx,docm,doc,rtf,odt,pdf,txt,text,md,markdown,html,htm,xhtml,mht,mhtml}'
/** Lock files of office programs. */
const never = ['**/~$*', '**/.~lock.*']

/** What a path is, or null where there is nothing. */
async function kindOf(path: string): Promise<'file' | 'directory' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file'
  } catch {
    return null
  }
}

function search(patterns: readonly string[], cwd: string, options: FindOptions): Promise<string[]> {
  return glob([...patterns], {
    cwd,
    ignore: [...never, ...(options.exclude ?? [])],
    dot: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    // A link to a directory above it would never end.
    followSymbolicLinks: false,
  })
}

/**
 * Finds the files that paths, directories and globs name. Directories are searched to the bottom. A name that exists is never
 * taken for a glob, so «[bản cuối] (1).docx» works.
 * @returns paths as the caller would write them, each file once, in the order of their code units
 * @throws ReadError `not-found` for a name that is neither there nor a glob that matches something
 */
export async function findFiles(names: readonly string[], options: FindOptions = {}): Promise<string[]> {
  const found = new Map<string, string>()
  const add = (path: string) => {
    if (!found.has(resolve(path))) found.set(resolve(path), path)
  }
  const patterns = options.include && options.include.length > 0 ? options.include : [documentNames]
  for (const name of names) {
    const kind = await kindOf(name)
    if (kind === 'file') add(name)
    else if (kind === 'directory') for (const path of await search(patterns, name, options)) add(join(name, path))
    else {
      const { base, pattern } = splitGlob(name)
      const paths = await search([pattern], base, options)
      if (paths.length === 0) throw new ReadError('not-found', `${name}:`)
      for (const path of paths) add(join(base, path))
    }
  }
  return [...found.values()].sort()
}

/** Splits a glob into the directory before its first pattern, and the rest: exclusions count from there, as in a directory. */
function splitGlob(name: string): { base: string; pattern: string } {
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
