import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'
import { readFileWithin } from '../../src/read/read-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-test-'))
const at = (name: string) => join(folder, name)
beforeAll(() => {
  writeFileSync(at('plan.txt'), 'KẾ HOẠCH\n')
  writeFileSync(at('empty.txt'), '')
  symlinkSync(at('plan.txt'), at('link.txt'))
  symlinkSync('/dev/zero', at('endless.txt'))
  if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe.txt')])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (path: string, most = 1000) => readFileWithin(path, path, most)

test('regular files are read, and links to them', async () => {
  for (const name of ['plan.txt', 'link.txt']) expect(Buffer.from(await read(at(name))).toString()).toBe('KẾ HOẠCH\n')
  expect(await read(at('empty.txt'))).toHaveLength(0)
})

test.skipIf(process.platform !== 'linux').each([
  ['pipe.txt', 'not-a-file'],
  ['endless.txt', 'not-a-file'],
  ['.', 'not-a-file'],
  ['missing.txt', 'not-found'],
  ['plan.txt/x', 'not-found'],
])('%s: %s', async (name, code) => {
  await expect(read(at(name))).rejects.toMatchObject({ code })
  await expect(parsePlan({ path: at(name) })).rejects.toMatchObject({ code })
})

test('a file that is larger than allowed, or than it says, is given up', async () => {
  await expect(read(at('plan.txt'), 5)).rejects.toMatchObject({ code: 'too-large' })
  // The size that /proc states is 0.
  if (process.platform === 'linux') {
    expect((await read('/proc/self/status', 100_000)).length).toBeGreaterThan(100)
    await expect(read('/proc/self/status', 100)).rejects.toMatchObject({ code: 'too-large' })
  }
})

test.each([
  [{ limits: { timeoutMS: 5 } }, /timeoutMS/],
  [{ limits: { timeoutMs: -1 } }, /above 0/],
  [{ limits: { maxBytes: Number.NaN } }, /above 0/],
  [{ limits: { maxBytes: '5' } }, /above 0/],
  [{ passwort: 'x' }, /passwort/],
])('%j is no option', async (options, message) => {
  await expect(parsePlan({ text: 'KẾ HOẠCH\n' }, options as object)).rejects.toThrow(message)
})

test('a signal ends the reading', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(parsePlan({ path: at('plan.txt') }, { signal })).rejects.toThrow('enough')
})
