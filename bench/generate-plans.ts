import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import PDFDocument from 'pdfkit'

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A plan as paragraphs before its table, the rows of the table, and paragraphs after it. */
interface GeneratedPlan {
  readonly before: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly after: readonly string[]
}

const works = ['Rà soát thiết bị', 'Tập huấn phần mềm', 'Tuyên truyền pháp luật', 'Kiểm tra hồ sơ', 'Tổng hợp số liệu']
const places = ['các trường', 'các xã, phường', 'các phòng chuyên môn', 'các tổ dân phố']
const units = ['Văn phòng', 'Phòng Tài chính', 'Phòng Văn hóa', 'Tổ Công nghệ', 'Các trường trực thuộc']

function makePlan(random: () => number): GeneratedPlan {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const number = (most: number) => 1 + Math.floor(random() * most)
  const year = 2010 + number(15)
  const date = () => `${String(number(28)).padStart(2, '0')}/${number(12)}/${year}`
  const rows = Array.from({ length: 3 + number(12) }, (_, i) => [
    String(i + 1),
    `${pick(works)} tại ${pick(places)}, lập danh sách và báo cáo kết quả`,
    pick(units),
    random() < 0.5 ? `trước ngày ${date()}` : `Quý ${['I', 'II', 'III', 'IV'][number(4) - 1]}/${year}`,
  ])
  return {
    before: [
      'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
      `Số: ${number(900)}/KH-UBND`,
      `An Bình, ngày ${date().split('/')[0]} tháng ${number(12)} năm ${year}`,
      'KẾ HOẠCH',
      `${pick(works)} năm ${year}`,
      `Căn cứ Quyết định số ${number(900)}/QĐ-UBND ngày ${date()} của Ủy ban nhân dân tỉnh Hòa An;`,
      'I. MỤC ĐÍCH, YÊU CẦU',
      ...Array.from(
        { length: number(6) },
        (_, i) => `${i + 1}. ${pick(works)}; ${pick(works).toLowerCase()} ở ${pick(places)}.`,
      ),
      'II. NHIỆM VỤ',
    ],
    rows: [['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian'], ...rows],
    after: [
      'III. TỔ CHỨC THỰC HIỆN',
      `1. ${pick(units)}: chủ trì, phối hợp với ${pick(units)} triển khai; báo cáo trước ngày ${date()}.`,
      '2. Các đơn vị báo cáo định kỳ trước ngày 20/10 hằng năm qua hộp thư vanphong@anbinh.example.gov.vn.',
      'Nơi nhận:',
      '- Như mục III;',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Nguyễn Văn Thử',
    ],
  }
}

function asText({ before, rows, after }: GeneratedPlan): Buffer {
  const table = [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`)
  return Buffer.from([...before, '', ...table, '', ...after].join('\n'))
}

function asDocx({ before, rows, after }: GeneratedPlan): Promise<Buffer> {
  const paragraphs = (lines: readonly string[]) => lines.map((line) => new Paragraph(line))
  const table = new Table({
    rows: rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  })
  const children = [...paragraphs(before), table, ...paragraphs(after)]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

const font = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')

async function asPdf({ before, rows, after }: GeneratedPlan): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 56 })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  pdf.registerFont('tinos', font).font('tinos').fontSize(12)
  for (const line of before) pdf.text(line)
  pdf.table({ data: rows.map((row) => [...row]), columnStyles: [30, 240, 110, 110] })
  for (const line of after) pdf.text(line)
  pdf.end()
  await once(pdf, 'end')
  return Buffer.concat(chunks)
}

const makers = [
  ['txt', async (plan: GeneratedPlan) => asText(plan)],
  ['docx', asDocx],
  ['pdf', asPdf],
] as const

/**
 * Fills a folder with plans: text, docx and PDF in turn, the same ones for the same seed.
 * @param distinct how many different documents are made; beyond that they are copied
 * @returns the paths
 */
export async function generatePlans(folder: string, count: number, distinct: number, seed: number): Promise<string[]> {
  const random = seededRandom(seed)
  const made: { extension: string; bytes: Buffer }[] = []
  for (let i = 0; i < Math.min(count, distinct); i++) {
    const [extension, make] = makers[i % makers.length]!
    made.push({ extension, bytes: await make(makePlan(random)) })
  }
  const paths: string[] = []
  for (let i = 0; i < count; i++) {
    const { extension, bytes } = made[i % made.length]!
    const path = join(folder, String(Math.floor(i / 1000)), `${String(i).padStart(6, '0')}.${extension}`)
    if (i % 1000 === 0) await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, bytes)
    paths.push(path)
  }
  return paths
}
