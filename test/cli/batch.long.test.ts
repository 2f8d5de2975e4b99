import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PlanDocument } from '../../src/model/plan-document.ts'
import { archive, batch, newFolder } from './batch-command.ts'

describe('kehoach batch', () => {
  test('gives a line for each file of an archive, whatever the file is, and exit code 1', async () => {
    const folder = await archive()
    const out = join(newFolder(), 'plans.ndjson')
    const errors = join(newFolder(), 'errors.tsv')
    const { code, stdout, stderr } = await batch([folder, '--out', out, '--errors', errors, '--jobs', '2'])
    expect([code, stdout]).toEqual([1, ''])
    const documents = readFileSync(out, 'utf8').trimEnd().split('\n')
    const read = documents.map((line) => PlanDocument.parse(JSON.parse(line)).source.name!.slice(folder.length + 1))
    const failed = readFileSync(errors, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    const codes = Object.fromEntries(failed.map(([path, reason]) => [path!.slice(folder.length + 1), reason]))
    expect(codes).toMatchObject({
      'corrupt.docx': 'corrupt',
      'corrupt.pdf': 'corrupt',
      'encrypted.pdf': 'encrypted',
      'empty.docx': 'empty',
      'huge.txt': 'too-large',
    })
    expect(read).toEqual(expect.arrayContaining(['good.txt', 'năm 2025/tốt [bản cuối].md']))
    // Nothing is lost and nothing is counted twice.
    expect([...read, ...Object.keys(codes)].sort()).toEqual(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'picture.jpg')
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort(),
    )
    expect(stderr).toContain(`files       8: ${read.length} read, ${failed.length} failed`)
    for (const [path] of failed) expect(stderr).toContain(`failed: ${path}: `)
  })

  test('takes the format from the ending, globs, lists of files, and exclusions', async () => {
    const folder = await archive()
    const out = join(newFolder(), 'plans.sqlite')
    const list = `${join(folder, 'good.txt')}\r\n\n${join(folder, 'năm 2025', 'tốt [bản cuối].md')}`
    expect(await batch(['--files-from', '-', '-o', out, '--quiet'], list)).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(out).subarray(0, 15).toString()).toBe('SQLite format 3')
    const csv = join(newFolder(), 'csv')
    const { code } = await batch([
      join(folder, '*.{txt,pdf}'),
      '--exclude',
      '*.pdf',
      '--exclude',
      'huge*',
      '-f',
      'csv',
      '-o',
      csv,
      '--bom',
    ])
    expect(code).toBe(0)
    expect(readFileSync(join(csv, 'documents.csv'), 'utf8').split('\r\n')).toHaveLength(3)
    expect(readFileSync(join(csv, 'tasks.csv'), 'utf8').startsWith('\ufeff')).toBe(true)
  })

  test('hands on a password, and keeps it out of the journal', async () => {
    const folder = await archive()
    const out = join(newFolder(), 'plans.ndjson')
    const [locked, empty] = ['encrypted.pdf', 'empty.docx'].map((name) => join(folder, name))
    const args = [locked!, '--out', out, '--password', 'secret', '--jobs', '1', '--fail-fast']
    expect((await batch([...args, empty!])).code).toBe(3)
    expect(readFileSync(`${out}.journal`, 'utf8')).not.toContain('secret')
    expect((await batch([...args, '--resume'])).code).toBe(0)
    const document = PlanDocument.parse(JSON.parse(readFileSync(out, 'utf8')))
    expect(document.text).toContain('KE HOACH')
    // Readers work on copies: what they do to the bytes does not change the digest.
    expect(document.source.sha256).toBe(createHash('sha256').update(readFileSync(locked!)).digest('hex'))
  })

  test('is interrupted with exit code 130 and goes on with --resume', async () => {
    const folder = await archive()
    const out = join(newFolder(), 'plans.ndjson')
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    const { code, stderr } = await batch([folder, '--out', out], '', controller.signal)
    expect([code, stderr]).toEqual([130, 'kehoach batch: interrupted. Add --resume to go on where it stopped.\n'])
    expect((await batch([folder, '--out', out])).code).toBe(2)
    expect((await batch([folder, '--out', out, '--resume'])).code).toBe(1)
  })
})
