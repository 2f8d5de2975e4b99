import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { decodePnm, type GreyPicture, type Raster } from '../../src/read/scan/picture.ts'

const run = promisify(execFile)

/** The pages of a PDF in grey, as poppler draws them. */
export async function rasterize(bytes: Uint8Array, dots: number): Promise<GreyPicture[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-scan-'))
  try {
    await writeFile(join(folder, 'plan.pdf'), bytes)
    await run('pdftoppm', ['-gray', '-r', String(dots), join(folder, 'plan.pdf'), join(folder, 'page')])
    const files = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort()
    return await Promise.all(
      files.map(async (name) => {
        const raster = decodePnm(new Uint8Array(await readFile(join(folder, name))))
        if (raster === null) throw new Error(`${name}: pdftoppm drew no grey map`)
        return { width: raster.width, height: raster.height, pixels: raster.data }
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A PDF whose pages are pictures and nothing else. */
export function writeScan(pages: readonly (GreyPicture | Raster)[], dots: number): Uint8Array {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const write = (part: Buffer | string): void => {
    const bytes = Buffer.from(part as string)
    parts.push(bytes)
    length += bytes.length
  }
  const object = (value: string, stream?: Buffer): void => {
    offsets.push(length)
    write(`${offsets.length} 0 obj\n${value}\n`)
    if (stream !== undefined) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  const points = (pixels: number): string => ((pixels * 72) / dots).toFixed(2)
  write('%PDF-1.4\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${3 + 3 * i} 0 R`).join(' ')}] >>`)
  pages.forEach((page, i) => {
    const first = 3 + 3 * i
    const [wide, high] = [points(page.width), points(page.height)]
    const data = 'pixels' in page ? page.pixels : page.data
    const colour = 'pixels' in page || page.channels === 1 ? '/DeviceGray' : '/DeviceRGB'
    const draw = Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /Im Do Q`)
    const packed = deflateSync(data, { level: 1 })
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${first + 1} 0 R /Resources << /XObject << /Im ${first + 2} 0 R >> >> >>`,
    )
    object(`<< /Length ${draw.length} >>`, draw)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace ${colour} /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>`,
      packed,
    )
  })
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`)
  write(`trailer << /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat(parts))
}
