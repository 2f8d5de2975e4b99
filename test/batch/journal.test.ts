import { appendFileSync, existsSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { JournalError } from '../../src/batch/journal/journal.ts'
import { openJournal } from '../../src/batch/journal/open-journal.ts'

const newPath = () => join(mkdtempSync(join(tmpdir(), 'kehoach-journal-')), 'deep', 'out.journal')
const stamp = { size: 10, modified: 1700000000000.5 }
const facts = { format: 'docx' as const, diagnostics: { 'number-blank': 2 } }
const documents = [
  '{"text":"một\\n","n":1}',
  '{"text":"\\ud83d 🗓 \\"document\\":"}',
  `{"text":"${'dài '.repeat(30_000)}"}`,
]

/** A journal with a line for each document and one failure. */
async function writeJournal(path: string) {
  const journal = await openJournal(path, { settings: 's1', mode: 'new' })
  for (const [i, json] of documents.entries()) {
    await journal.add({ path: `/${i} "ắ\n".docx`, stamp, ms: 1.25, facts }, Buffer.from(json))
  }
  await journal.add({ path: '/bad', stamp, ms: 2, error: { code: 'corrupt', message: 'x' } })
  return journal
}

async function readAll(path: string) {
  const journal = await openJournal(path, { settings: 's1', mode: 'resume' })
  const found = await Promise.all(
    documents.map(async (_, i) => (await journal.readDocument(`/${i} "ắ\n".docx`))?.toString()),
  )
  const bad = journal.find('/bad', stamp)
  await journal.close()
  return { found, bad }
}

describe('the journal', () => {
  test('gives back every document byte for byte, in the same run and in a resumed one', async () => {
    const path = newPath()
    const journal = await writeJournal(path)
    expect((await journal.readDocument('/0 "ắ\n".docx'))?.toString()).toBe(documents[0])
    await journal.close()
    const { found, bad } = await readAll(path)
    expect(found).toEqual(documents)
    expect(bad).toEqual({ path: '/bad', stamp, ms: 2, error: { code: 'corrupt', message: 'x' } })
  })

  test('loses only the line that a kill has torn, wherever it was torn', async () => {
    const path = newPath()
    await (await writeJournal(path)).close()
    const whole = readFileSync(path)
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
    for (let cut = whole.length - 1; cut >= lastLine; cut--) {
      truncateSync(path, 0)
      appendFileSync(path, whole.subarray(0, cut))
      const { found, bad } = await readAll(path)
      expect(found).toEqual(documents)
      expect(bad).toBeUndefined()
      const journal = await openJournal(path, { settings: 's1', mode: 'resume' })
      await journal.add({ path: '/bad', stamp, ms: 2, error: { code: 'corrupt', message: 'x' } })
      await journal.close()
      expect(readFileSync(path).equals(whole)).toBe(true)
    }
  })

  test('does not trust an entry whose file has changed', async () => {
    const path = newPath()
    const journal = await writeJournal(path)
    expect(journal.find('/bad', stamp)).toBeDefined()
    expect(journal.find('/bad', { ...stamp, size: 11 })).toBeUndefined()
    expect(journal.find('/bad', { ...stamp, modified: 1 })).toBeUndefined()
    await journal.add({ path: '/bad', stamp: { ...stamp, size: 11 }, ms: 1, facts }, Buffer.from('{}'))
    expect((await journal.readDocument('/bad'))?.toString()).toBe('{}')
    await journal.close()
  })

  test('is never overwritten, nor mixed with other options', async () => {
    const path = newPath()
    await (await writeJournal(path)).close()
    const before = readFileSync(path)
    await expect(openJournal(path, { settings: 's1', mode: 'new' })).rejects.toThrow(/--resume/)
    await expect(openJournal(path, { settings: 's2', mode: 'resume' })).rejects.toThrow(/other options/)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  test('belongs to one process at a time; the lock of a dead one counts for nothing', async () => {
    const path = newPath()
    const journal = await openJournal(path, { settings: 's1', mode: 'new' })
    await expect(openJournal(path, { settings: 's1', mode: 'resume' })).rejects.toThrow(
      `Process ${process.pid} is writing`,
    )
    await journal.close()
    writeFileSync(`${path}.lock`, '999999999')
    await (await openJournal(path, { settings: 's1', mode: 'resume' })).close()
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  test('does not trust a line that has changed on the disk', async () => {
    const path = newPath()
    await (await writeJournal(path)).close()
    const whole = readFileSync(path)
    const at = whole.indexOf('"n":1')
    for (const [from, to] of [
      [at + 4, '2'],
      [at - 3, '"'],
      [at, '\n'],
    ] as const) {
      const changed = Buffer.from(whole)
      changed.write(to, from, 'latin1')
      writeFileSync(path, changed)
      const { found, bad } = await readAll(path)
      expect(found).toEqual([undefined, ...documents.slice(1)])
      expect(bad).toBeDefined()
    }
  })

  test.each(['1\n', '[]\n', 'null\n', '{"journal":"kehoach","settings":"s1"}\n', 'x\n'.repeat(10), 'a'.repeat(5000)])(
    'that is none is left alone: %j',
    async (text) => {
      const path = join(mkdtempSync(join(tmpdir(), 'kehoach-journal-')), 'out.journal')
      writeFileSync(path, text)
      for (const mode of ['resume', 'update'] as const)
        await expect(openJournal(path, { settings: 's1', mode })).rejects.toBeInstanceOf(JournalError)
      expect(readFileSync(path, 'utf8')).toBe(text)
    },
  )

  test('is begun anew for an update with other options, and compacted to what is asked for', async () => {
    const path = newPath()
    await (await writeJournal(path)).close()
    const journal = await openJournal(path, { settings: 's1', mode: 'update' })
    await journal.add({ path: '/bad', stamp, ms: 2, facts }, Buffer.from('{}'))
    const size = readFileSync(path).length
    await journal.compact(new Set(['/bad', '/1 "ắ\n".docx']))
    expect(readFileSync(path).length).toBeLessThan(size)
    const again = await openJournal(path, { settings: 's1', mode: 'resume' })
    expect(again.paths().sort()).toEqual(['/1 "ắ\n".docx', '/bad'])
    expect((await again.readDocument('/bad'))?.toString()).toBe('{}')
    await again.close()
    const other = await openJournal(path, { settings: 's2', mode: 'update' })
    expect(other.paths()).toEqual([])
    await other.close()
  })
})
