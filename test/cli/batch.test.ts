import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { runBatchCommand } from '../../src/cli/batch.ts'
import { archive, batch, newFolder, plan } from './batch-command.ts'

describe('kehoach batch', () => {
  test('pipes NDJSON as the files are done', async () => {
    const folder = await archive()
    const list = ['good.txt', 'empty.docx', 'missing.docx'].map((name) => join(folder, name)).join('\n')
    const { code, stdout, stderr } = await batch(['--files-from', '-', '--out', '-'], list)
    expect(code).toBe(1)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).source.name),
    ).toEqual([join(folder, 'good.txt')])
    expect(stderr.split('\n').map((line) => line.split('\t')[1])).toEqual(['empty', 'not-found', undefined])
  })

  test.each([
    [['x.docx'], /--out/],
    [['--out', 'x.ndjson'], /Name files/],
    [['.', '--out', 'x.unknown'], /--format/],
    [['.', '--out', 'x', '--format', 'docx'], /no format «docx»/],
    [['.', '--out', 'x.ndjson', '--jobs', 'many'], /--jobs wants a number/],
    [['.', '--out', 'package.json', '--format', 'csv'], /is a file; csv writes a directory/],
    [['.', '--out', 'src', '--format', 'ndjson'], /is a directory; ndjson writes a file/],
    [['.', '--out', '-', '--format', 'csv'], /writes ndjson only/],
    [['no-such-file.docx', '--out', 'x.ndjson'], /no-such-file\.docx/],
    [['.', '--out', 'x.ndjson', '--ocr', 'magic'], /--ocr knows auto, tesseract/],
    [['.', '--out', 'x.ndjson', '--ocr-cache', 'x'], /--ocr-cache wants --ocr/],
    [['.', '--out', 'x.ndjson', '--unknown'], /unknown/],
    [['.', '--out', 'x.ndjson', '--timeout', 'Infinity'], /--timeout wants a number/],
    [['.', '--out', 'x.ndjson', '--vanished', 'keep'], /--vanished goes with --update/],
    [['.', '--out', 'x.ndjson', '--update', '--vanished', 'lose'], /--vanished knows/],
    [['.', '--out', 'x.ndjson', '--update', '--resume'], /leave --resume out/],
    [['.', '--out', '-', '--update'], /want a file or directory/],
    [['.', '--out', '-', '--review', 'x.csv'], /want a file or directory/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await batch(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('no input at all is an error and leaves the old output, unless it is meant', async () => {
    const folder = newFolder()
    const out = join(newFolder(), 'plans.ndjson')
    writeFileSync(out, 'old\n')
    for (const more of [[], ['--update'], ['--resume']]) {
      const { code, stderr } = await batch([folder, '--out', out, ...more])
      expect([code, stderr]).toEqual([2, expect.stringContaining('--allow-empty')])
      expect(readFileSync(out, 'utf8')).toBe('old\n')
    }
    expect((await batch([folder, '--out', '-'])).code).toBe(2)
    expect((await batch([folder, '--out', out, '--allow-empty'])).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe('')
  })

  test('an output that cannot be written has a code of its own', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'a.txt'), plan('Trồng cây'))
    const stdout = new Writable({ write: (_, __, done) => done(new Error('no space left')) })
    stdout.on('error', () => undefined)
    const stderr = new Writable({ write: (_, __, done) => done() })
    const streams = { stdin: Readable.from(['']), stdout, stderr }
    expect(await runBatchCommand([folder, '--out', '-'], streams, new AbortController().signal)).toBe(3)
    writeFileSync(join(folder, 'file'), '')
    expect((await batch([join(folder, 'a.txt'), '--out', join(folder, 'file', 'x.ndjson'), '--resume'])).code).toBe(3)
  })

  test('lists beside any output what a person should look at', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'plan.txt'), plan('Trồng cây'))
    const review = join(newFolder(), 'review.csv')
    const out = join(newFolder(), 'plans.ndjson')
    expect((await batch([folder, '--out', out, '--review', review])).code).toBe(0)
    const [head, ...rows] = readFileSync(review, 'utf8').trimEnd().split('\r\n')
    expect(head).toBe('document_id,source,item,path,quote,confidence,reason,alternatives,page,span_start,span_end')
    const document = JSON.parse(readFileSync(out, 'utf8'))
    expect(rows).toHaveLength(document.review.items.length)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows[0]).toContain(document.review.items[0].path)
  })

  test('writes a summary for programs', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'a.txt'), plan('Trồng cây'))
    writeFileSync(join(folder, 'b.docx'), '')
    writeFileSync(join(folder, 'c.png'), 'x')
    const [out, file] = [join(newFolder(), 'plans.ndjson'), join(newFolder(), 'run.json')]
    expect((await batch([folder, '--out', out, '--summary', file, '--update'])).code).toBe(1)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      version: expect.stringMatching(/^\d/),
      schemaVersion: expect.any(String),
      files: 2,
      documents: 1,
      failed: [{ path: join(folder, 'b.docx'), code: 'empty' }],
      skipped: [{ path: join(folder, 'c.png'), reason: 'other' }],
      complete: true,
    })
  })

  test('explains itself', async () => {
    const { code, stdout } = await batch(['--help'])
    expect(code).toBe(0)
    for (const word of ['--resume', 'ndjson', 'sqlite', 'xlsx', 'html', 'Exit code']) expect(stdout).toContain(word)
  })
})
