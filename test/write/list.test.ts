import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFormat, formats } from '../../src/write/index.ts'

test('every writer is in the list, and the list names nothing twice', () => {
  const shared = ['index.ts', 'everywhere.ts', 'format.ts', 'write-error.ts']
  const files = readdirSync(new URL('../../src/write/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !shared.includes(entry.name))
    .map((entry) => entry.name.replace('.ts', ''))
  expect(formats.map((format) => format.name).sort()).toEqual(files.sort())
  expect(new Set(formats.map((format) => format.extension)).size).toBe(formats.length)
  expect(findFormat('ndjson')?.mediaType).toBe('application/x-ndjson')
  expect(findFormat('docx')).toBeUndefined()
})
