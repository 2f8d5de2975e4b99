import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
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
    expect(names(await findFiles([top]))).toEqual([
      'A.PDF',
      'b.docx',
      'năm 2025/.ẩn/x.txt',
      'năm 2025/[bản cuối] (1).doc',
      'năm 2025/notes.md',
    ])
  })

  test('includes and excludes by glob', async () => {
    expect(names(await findFiles([top], { include: ['**/*.jpg', '**/*.md'] }))).toEqual([
      'năm 2025/notes.md',
      'picture.jpg',
    ])
    expect(names(await findFiles([top], { exclude: ['năm 2025/**', '*.pdf'] }))).toEqual(['b.docx'])
  })

  test('takes a file that is named, whatever its name, and each file once', async () => {
    const odd = at('năm 2025', '[bản cuối] (1).doc')
    expect(await findFiles([odd, at('picture.jpg'), odd, at('năm 2025', '..', 'picture.jpg')])).toEqual([
      odd,
      at('picture.jpg'),
    ])
  })

  test('takes globs', async () => {
    expect(names(await findFiles([at('*.{docx,pdf}')]))).toEqual(['A.PDF', 'b.docx'])
  })

  test('says which name finds nothing', async () => {
    await expect(findFiles([top, at('missing.docx')])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('missing.docx'),
    })
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
