import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { defaultLimits, ReadError } from '../../src/read/read-error.ts'

const folder = '/work/shared/attacks'

describe.skipIf(!existsSync(folder))('the collected attacks on .doc, .rtf and .odt', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:doc|rtf|odt)$/.test(name)) : []

  it.each(files)('%s ends in a typed error, or a result where it is harmless', async (name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`))
    const options = { name, limits: defaultLimits, office: 'never' as const }
    const outcome = await readSource(bytes, options).catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadError)
    else expect(JSON.stringify(outcome)).not.toMatch(/root:/)
  })
})
