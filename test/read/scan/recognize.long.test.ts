import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../../src/model/source-document.ts'
import { findNativeTesseract } from '../../../src/read/ocr/native-tesseract.ts'
import { tesseractOcr } from '../../../src/read/ocr/tesseract-ocr.ts'
import { readPdfIsolated } from '../../../src/read/pdf/isolated.ts'
import { defaultLimits } from '../../../src/read/read-error.ts'
import { fonts, isParagraph, line, makePdf, type Pdf, paragraph, tables } from '../pdf-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-scan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = [
  ['TT', 'Nội dung', 'Thời gian'],
  ['1', 'Kiểm tra bếp ăn và nguồn nước của trường', 'Tháng 9'],
  ['2', 'Tập huấn sơ cứu cho giáo viên', 'Tháng 10'],
] as const

/** Prints a table with all its lines. */
function drawTable(pdf: Pdf, top: number): void {
  const xs = [85, 125, 400, 538]
  rows.forEach((row, i) => {
    const y = top + 30 * i
    row.forEach((text, column) => {
      pdf.rect(xs[column]!, y, xs[column + 1]! - xs[column]!, 30).stroke()
      line(pdf, text, xs[column]! + 6, y + 7, fonts.regular, 13)
    })
  })
}

let scan: Uint8Array
/** A page photographed with 200 dots to the inch. */
beforeAll(async () => {
  const drawn = await makePdf((pdf) => {
    paragraph(pdf, 'Nhà trường tổ chức các hoạt động sau đây trong năm học mới.')
    drawTable(pdf, 140)
  })
  const image = spawnSync('pdftoppm', ['-r', '200', '-png', '-'], { input: drawn, maxBuffer: 1e9 }).stdout
  scan = await makePdf((pdf) => pdf.image(image, 0, 0, { width: 595.28, height: 841.89 }))
  writeFileSync(join(folder, 'scan.pdf'), scan)
})

const read = (ocr: ReturnType<typeof tesseractOcr>, bytes = scan): Promise<SourceDocument> =>
  readPdfIsolated(bytes, { name: null, limits: defaultLimits, ocr })

function cellsOf(document: SourceDocument): string[][] {
  return tables(document).flatMap((table) =>
    table.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(({ text }) => text).join(' '))),
  )
}

const engines = ['tesseract.js', ...((await findNativeTesseract()) === null ? [] : (['tesseract'] as const))] as const

describe.each(engines)('a scanned page through %s', (engine) => {
  test('is read with its table, cell by cell, and with its places', async () => {
    const document = await read(tesseractOcr({ engine }))
    expect(document.blocks.filter(isParagraph).map(({ text }) => text)).toEqual([
      'Nhà trường tổ chức các hoạt động sau đây trong năm học mới.',
    ])
    expect(cellsOf(document)).toEqual(rows.map((row) => [...row]))
    expect(document.source.recognized).toBe(true)
    const box = tables(document)[0]!.rows[1]!.cells[1]!.paragraphs[0]!.parts[0]!.bbox!
    expect(box.x).toBeCloseTo(131, -1)
    expect(box.y).toBeCloseTo(178, -1)
  })

  test('is given up when its time is over, and when it is no more wanted', async () => {
    await expect(read(tesseractOcr({ engine, timeoutMs: 5 }))).rejects.toMatchObject({ code: 'no-text-layer' })
    const reason = new Error('no more')
    const signal = AbortSignal.timeout(300)
    const ended = readPdfIsolated(scan, {
      name: null,
      limits: defaultLimits,
      signal,
      ocr: tesseractOcr({ engine, signal }),
    })
    await expect(ended).rejects.toMatchObject({ name: 'TimeoutError' })
    await expect(read(tesseractOcr({ engine, signal: AbortSignal.abort(reason) }))).rejects.toBe(reason)
  })

  test('is taken from the cache the second time', async () => {
    const cache = join(folder, engine)
    const ocr = tesseractOcr({ engine, cache })
    const first = await read(ocr)
    const kept = readdirSync(cache)
    // The page around the table, and its cells.
    expect(kept).toHaveLength(2)
    for (const name of kept) {
      const text = readFileSync(join(cache, name), 'utf8')
      writeFileSync(join(cache, name), text.replaceAll('Tháng', 'Quý'))
    }
    const second = await read(tesseractOcr({ engine, cache }))
    expect([cellsOf(first)[1]![2], cellsOf(second)[1]![2]]).toEqual(['Tháng 9', 'Quý 9'])
  })
})

describe('the command', () => {
  const main = resolve(import.meta.dirname, '../../../src/cli/main.ts')
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
    spawnSync(process.execPath, ['--import', 'tsx', main, 'parse', ...args], { env, encoding: 'utf8' })

  test('tells each page, and takes the packages where the program is missing', () => {
    const { stdout, stderr, status } = run(['--ocr', join(folder, 'scan.pdf')], { ...process.env, PATH: folder })
    expect(stderr).toContain('recognizing page 1 (1 of 1)')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).text).toContain('Tập huấn sơ cứu')
  })

  test('says what is missing', () => {
    const { stderr, status } = run(['--ocr', 'tesseract', join(folder, 'scan.pdf')], { ...process.env, PATH: folder })
    expect(stderr).toMatch(/reader-missing|tesseract-ocr-vie/)
    expect(status).toBe(1)
  })
})

test('the process ends with its parent', () => {
  const script = `
    import { tesseractOcr } from ${JSON.stringify(resolve(import.meta.dirname, '../../../src/read/ocr/tesseract-ocr.ts'))}
    const pixels = new Uint8Array(400 * 400).fill(255)
    const page = { number: 1, at: 1, of: 1, width: 9, height: 9, part: 'page', dots: 200, picture: async () => ({ width: 400, height: 400, pixels }) }
    await tesseractOcr({ engine: 'tesseract.js' })(page)
    console.log('read')`
  const started = performance.now()
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect(output).toBe('read\n')
  // It waits for no time to pass: nothing keeps the parent from ending.
  expect(performance.now() - started).toBeLessThan(20_000)
  const left = spawnSync('pgrep', ['-f', 'tesseract-process'], { encoding: 'utf8' }).stdout
  expect(left.split('\n').filter((pid) => pid !== '' && isChildOf(pid, 1))).toEqual([])
})

/** Whether a process has lost its parent and belongs to that one now. */
function isChildOf(pid: string, parent: number): boolean {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent
  } catch {
    return false
  }
}
