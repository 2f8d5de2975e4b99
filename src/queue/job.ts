import { createHash, randomUUID } from 'node:crypto'

/** What a job reads: a file that every worker reaches, a URL, or bytes that stand in the database. */
export type JobInput =
  | { readonly path: string }
  | { readonly url: string }
  /** `stored` is the key of the bytes in the table `inputs`. */
  | { readonly stored: string; readonly name: string }

/** A job as a worker holds it. */
export interface ClaimedJob {
  readonly id: string
  readonly input: JobInput
  /** How often it was tried before. */
  readonly attempts: number
}

/** Why a job failed. */
export interface JobFailure {
  readonly code: string
  readonly message: string
  /** False for what another attempt cannot mend: the list of failures has it at once. */
  readonly isPassing: boolean
}

/** A URL without what follows its path: a signature in it is a secret. */
export function publicName(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

/** What a job is called in lists and tables. */
export function nameOf(input: JobInput): string {
  if ('path' in input) return input.path
  return 'url' in input ? publicName(input.url) : input.name
}

/** The same job has the same id, so that naming a file again adds no second job; or a new one each time. */
export function jobId(parts: readonly (string | number)[] | null): string {
  if (parts === null) return randomUUID()
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  // Version 8: a UUID of one's own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
