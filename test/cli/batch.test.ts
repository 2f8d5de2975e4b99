import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { Document, Packer, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { runBatchCommand } from '../../src/cli/batch.ts'
import { PlanDocument } from '../../src/model/plan-document.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'kehoach-cli-'))

/** Calls the command with streams that the test reads; `input` is standard input. */
async function batch(args: readonly string[], input = '', signal = new AbortController().signal) {
  const texts = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += chunk
        done()
      },
    })
  const streams = { stdin: Readable.from([input]), stdout: sink('stdout'), stderr: sink('stderr') }
  const code = await runBatchCommand(args, streams, signal)
  return { code, ...texts }
}

const plan = (title: string) => `ỦY BAN NHÂN DÂN XÃ VÔ DANH
Số: 12/KH-UBND
Vô Danh, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
${title}
I. MỤC ĐÍCH
Nâng cao ý thức.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng: báo cáo kết quả trước ngày 15/6/2025.
`

function encryptedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ userPassword: 'secret', ownerPassword: 'other', pdfVersion: '1.7' })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  pdf.text('KE HOACH').end()
  return new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
}

/** A Word document of which the second half is missing. */
async function tornDocx(): Promise<Buffer> {
  const children = plan('Kế hoạch')
    .split('\n')
    .map((line) => new Paragraph(line))
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  return bytes.subarray(0, bytes.length / 2)
}

/** A folder with files of every kind that an archive holds. */
async function archive(): Promise<string> {
  const folder = newFolder()
  const put = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes)
  mkdirSync(join(folder, 'năm 2025'))
  put('good.txt', plan('Phòng cháy, chữa cháy'))
  put('năm 2025/tốt [bản cuối].md', plan('Vệ sinh môi trường'))
  put('hostile.html', `<p>${plan('<script>alert(1)</script>')}</p>${'<div>'.repeat(5000)}`)
  put('corrupt.docx', await tornDocx())
  put('corrupt.pdf', '%PDF-1.7\nnothing of a PDF')
  put('encrypted.pdf', await encryptedPdf())
  put('empty.docx', '')
  openSync(join(folder, 'huge.txt'), 'w')
  truncateSync(join(folder, 'huge.txt'), 80 * 2 ** 20)
  put('picture.jpg', 'no document')
  return folder
}

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
    [['.', '--out', 'x.ndjson', '--ocr', 'magic'], /--ocr knows tesseract/],
    [['.', '--out', 'x.ndjson', '--unknown'], /unknown/],
    [['.', '--out', 'x.ndjson', '--timeout', 'Infinity'], /--timeout wants a number/],
    [['.', '--out', 'x.ndjson', '--vanished', 'keep'], /--vanished goes with --update/],
    [['.', '--out', 'x.ndjson', '--update', '--vanished', 'lose'], /--vanished knows/],
    [['.', '--out', 'x.ndjson', '--update', '--resume'], /leave --resume out/],
    [['.', '--out', '-', '--update'], /want a file or directory/],
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
