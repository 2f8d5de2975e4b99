import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commonDirectory, findFiles, pathFrom } from '../../src/batch/find-files.ts'

const top = mkdtempSync(join(tmpdir(), 'kehoach-find-'))
const at = (...parts: string[]) => join(top, ...parts)

beforeAll(() => {
  mkdirSync(at('năm 2025', '.ẩn'), { recursive: true })
  for (const path of [
    ['b.docx'],
    ['A.PDF'],
    ['picture.jpg'],
    ['~$b.docx'],
    ['năm 2025', '[bản cuối] (1).doc'],
    ['năm 2025', 'notes.md'],
    ['năm 2025', '.ẩn', 'x.txt'],
  ]) {
    writeFileSync(at(...path), 'x')
  }
  symlinkSync(top, at('năm 2025', 'loop'))
})

const names = (paths: readonly string[]) => paths.map((path) => relative(top, path))

describe('findFiles', () => {
  test('searches directories to the bottom for documents, without following links in circles', async () => {
    expect(names((await findFiles([top])).files)).toEqual([
      'A.PDF',
      'b.docx',
      'năm 2025/.ẩn/x.txt',
      'năm 2025/[bản cuối] (1).doc',
      'năm 2025/notes.md',
    ])
  })

  test('includes and excludes by glob', async () => {
    expect(names((await findFiles([top], { include: ['**/*.jpg', '**/*.md'] })).files)).toEqual([
      'năm 2025/notes.md',
      'picture.jpg',
    ])
    expect(names((await findFiles([top], { exclude: ['năm 2025/**', '*.pdf'] })).files)).toEqual(['b.docx'])
  })

  test('takes a file that is named, whatever its name, and each file once', async () => {
    const odd = at('năm 2025', '[bản cuối] (1).doc')
    const { files } = await findFiles([odd, at('picture.jpg'), odd, at('năm 2025', '..', 'picture.jpg')])
    expect(files).toEqual([odd, at('picture.jpg')])
  })

  test('takes globs', async () => {
    expect(names((await findFiles([at('*.{docx,pdf}')])).files)).toEqual(['A.PDF', 'b.docx'])
  })

  test('says which name finds nothing', async () => {
    await expect(findFiles([top, at('missing.docx')])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('missing.docx'),
    })
  })
})

describe('findFiles in a directory of all sorts', () => {
  const archive = mkdtempSync(join(tmpdir(), 'kehoach-sorts-'))
  const outside = mkdtempSync(join(tmpdir(), 'kehoach-outside-'))
  const put = (name: string, text: string, folder = archive) =>
    writeFileSync(join(folder, name), text, text.startsWith('\x89') ? 'latin1' : 'utf8')
  const short = (paths: readonly string[]) => paths.map((path) => relative(archive, path))
  afterAll(() => {
    for (const folder of [archive, outside]) rmSync(folder, { recursive: true, force: true })
  })
  beforeAll(() => {
    put('a.txt', 'KẾ HOẠCH\n')
    put('không đuôi', '%PDF-1.7\n')
    put('nguyên văn', 'KẾ HOẠCH\n')
    put('cũ.bak', '{\\rtf1 x}')
    put('ảnh', '\x89PNG\r\n')
    put('ảnh.png', '\x89PNG\r\n')
    put('\u2028lạ.txt', 'KẾ HOẠCH\n')
    put('ke\u0302\u0301.txt', 'KẾ HOẠCH\n')
    put('xa.txt', 'KẾ HOẠCH\n', outside)
    mkdirSync(join(outside, 'sâu'))
    put('sâu/xa.md', 'KẾ HOẠCH\n', outside)
    symlinkSync(join(archive, 'a.txt'), join(archive, 'lại.txt'))
    symlinkSync(outside, join(archive, 'ngoài'))
    symlinkSync(outside, join(archive, 'ngoài nữa'))
    symlinkSync(archive, join(outside, 'vòng'))
    symlinkSync(join(archive, 'không có'), join(archive, 'đứt.txt'))
  })

  test('links are followed once, files without an ending taken by their bytes, and the rest is told', async () => {
    const { files, skipped } = await findFiles([archive])
    expect(short(files)).toEqual([
      'a.txt',
      'ke\u0302\u0301.txt',
      'không đuôi',
      'ngoài/sâu/xa.md',
      'ngoài/xa.txt',
      'nguyên văn',
      '\u2028lạ.txt',
    ])
    expect(skipped.map(({ path, reason }) => `${relative(archive, path)}: ${reason}`).sort()).toEqual([
      'cũ.bak: unknown-ending',
      'lại.txt: link',
      'ngoài nữa: link',
      'ngoài/vòng: link',
      'đứt.txt: not-a-file',
      'ảnh.png: other',
      'ảnh: other',
    ])
  })

  test('what no pattern matched is told, what is excluded is not', async () => {
    const { files, skipped } = await findFiles([archive], { include: ['*.txt'], exclude: ['*.png', 'ảnh', 'ngoài*'] })
    expect(short(files)).toEqual(['a.txt', 'ke\u0302\u0301.txt'])
    const unmatched = skipped.filter(({ reason }) => reason === 'unmatched').map(({ path }) => relative(archive, path))
    expect(unmatched).toEqual(expect.arrayContaining(['cũ.bak', 'không đuôi', '\u2028lạ.txt']))
  })

  test('a name is found however its letters are composed', async () => {
    const stored = join(archive, 'ke\u0302\u0301.txt')
    expect((await findFiles([join(archive, 'kế.txt')])).files).toEqual([stored])
    expect((await findFiles([join(archive, 'kế*')])).files).toEqual([stored])
    expect((await findFiles([archive], { include: ['kế.txt'] })).files).toEqual([stored])
  })
})

test('the common directory holds all files', () => {
  expect(commonDirectory(['/a/b/c.txt'])).toBe('/a/b')
  expect(commonDirectory(['/a/b/c.txt', '/a/b/d/e.txt'])).toBe('/a/b')
  expect(commonDirectory(['/a/bc/x', '/a/bd/x'])).toBe('/a')
  expect(commonDirectory(['/a/x', '/b/x'])).toBe('/')
  expect(commonDirectory([])).toBe('')
  expect(pathFrom('/a', '/a/b/c.txt')).toBe('b/c.txt')
})
