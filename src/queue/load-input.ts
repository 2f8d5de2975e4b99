import type { PlanInput } from '../plan-input.ts'
import { ReadError } from '../read/read-error.ts'
import { type FetchLimits, fetchUrl } from './fetch-url.ts'
import { type JobInput, publicName } from './job.ts'
import type { Queue } from './open-queue.ts'

/**
 * What the parser is given for a job.
 * @throws FetchError, ReadError, and the errors of the database
 */
export async function loadInput({ store }: Queue, input: JobInput, limits: FetchLimits): Promise<PlanInput> {
  if ('path' in input) return { path: input.path }
  if ('url' in input) return { bytes: await fetchUrl(input.url, limits), name: publicName(input.url) }
  const { rows } = await store.pool.query<{ bytes: Uint8Array }>(
    `SELECT bytes FROM ${store.schema}.inputs WHERE id = $1`,
    [input.stored],
  )
  if (rows[0] === undefined) throw new ReadError('not-found', `${input.name}: its bytes are in the database no more.`)
  return { bytes: rows[0].bytes, name: input.name }
}
