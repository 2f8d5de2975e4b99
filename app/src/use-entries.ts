import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ReadError } from '../../src/read/read-error.ts'
import { type Entry, keptCorrections } from './entries.ts'
import { readFile } from './reader.ts'

/** So many files are read at a time. */
const atATime = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))

/** The files and the reading of them. */
export function useEntries() {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const running = useRef(new Map<number, AbortController>())
  const count = useRef(0)
  const update = useCallback((id: number, change: Partial<Entry>) => {
    setEntries((list) => list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)))
  }, [])

  const read = useCallback(
    async (entry: Entry) => {
      const control = new AbortController()
      running.current.set(entry.id, control)
      update(entry.id, { status: 'reading', progress: null, failure: null })
      try {
        const plan = await readFile(entry.file, {
          signal: control.signal,
          onProgress: ({ stage, done, total }) => {
            if (stage === 'read' && total !== null) update(entry.id, { progress: [done, total] })
          },
          ...(entry.password === undefined ? {} : { password: entry.password }),
        })
        update(entry.id, { status: 'done', plan, corrections: keptCorrections(plan) })
      } catch (error) {
        const { message = String(error) } = error as Partial<Error>
        update(entry.id, {
          status: 'failed',
          failure: { code: error instanceof ReadError ? error.code : 'failed', message },
        })
      } finally {
        running.current.delete(entry.id)
      }
    },
    [update],
  )

  useEffect(() => {
    const free = atATime - running.current.size
    for (const entry of entries.filter(({ status }) => status === 'waiting').slice(0, free)) void read(entry)
  }, [entries, read])

  return {
    entries,
    update,
    add: (files: readonly File[]) =>
      setEntries((list) => [
        ...list,
        ...files.map((file): Entry => {
          const id = ++count.current
          const name = file.webkitRelativePath || file.name
          return { id, file, name, status: 'waiting', progress: null, plan: null, corrections: [], failure: null }
        }),
      ]),
    cancel: (id: number) => running.current.get(id)?.abort(new Error('—')),
    retry: (id: number, password?: string) =>
      update(id, { status: 'waiting', ...(password === undefined ? {} : { password }) }),
    remove: (id: number) => {
      running.current.get(id)?.abort(new Error('—'))
      setEntries((list) => list.filter((entry) => entry.id !== id))
    },
  }
}
