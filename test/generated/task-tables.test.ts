import { expect, test } from 'vitest'
import { writePdf } from '../../corpus/render/pdf-file.ts'
import { readDraft } from '../../corpus/render/read-draft.ts'
import { parsePlan } from '../../src/index.ts'
import { type Choice, seededChoice } from '../random.ts'

const headings = {
  ordinal: ['TT', 'STT', 'Stt', 'Số TT'],
  content: ['Nội dung công việc', 'Nội dung', 'Nhiệm vụ', 'Hoạt động', 'Tên nhiệm vụ', 'Đầu việc', 'Nội dung kiểm tra'],
  lead: ['Đơn vị chủ trì', 'Chủ trì', 'Người thực hiện', 'Bộ phận thực hiện', 'Phân công', 'Phụ trách', 'Trách nhiệm'],
  support: ['Đơn vị phối hợp', 'Phối hợp', 'Bộ phận phối hợp', 'Người hỗ trợ'],
  time: ['Thời gian', 'Thời gian thực hiện', 'Thời hạn hoàn thành', 'Tiến độ', 'Ngày thực hiện', 'Hạn hoàn thành'],
} as const
type Column = keyof typeof headings

const works = [
  'Xây dựng kế hoạch năm học',
  'Tổ chức khai giảng',
  'Kiểm tra cơ sở vật chất, phòng học',
  'Báo cáo sơ kết học kỳ I',
  'Tập huấn phần mềm quản lý cho cán bộ, giáo viên, nhân viên toàn trường',
]
const units = ['Ban giám hiệu', 'Tổ Văn phòng', 'Phòng Nội vụ', 'Các tổ chuyên môn', 'Hiệu trưởng']
const times: readonly (readonly [string, string])[] = [
  ['Tháng 9/2030', '2030-09'],
  ['15/10/2030', '2030-10-15'],
  ['Trước 20/11/2030', '2030-11-20'],
  ['Quý IV/2030', '2030-10/2030-12'],
  ['01/9 - 15/9/2030', '2030-09-01/2030-09-15'],
  ['Từ ngày 5/9 đến 10/9/2030', '2030-09-05/2030-09-10'],
]

interface Drawn {
  readonly rows: readonly (readonly string[])[]
  /** Each task as «content | lead | support | time». */
  readonly tasks: readonly string[]
}

function drawTable({ pick, number }: Choice, hasOrdinals: boolean): Drawn {
  const columns: Column[] = hasOrdinals ? ['ordinal', 'content', 'lead'] : ['content', 'lead']
  if (number(2) === 0) columns.push('support')
  columns.push('time')
  const tasks: string[] = []
  const rows = Array.from({ length: 3 + number(4) }, (_, i) => {
    const [time, value] = pick(times)
    const row = { ordinal: String(i + 1), content: pick(works), lead: pick(units), support: pick(units), time }
    tasks.push([row.content, row.lead, columns.includes('support') ? row.support : '', value].join(' | '))
    return columns.map((column) => row[column])
  })
  return { rows: [columns.map((column) => pick<string>(headings[column])), ...rows], tasks }
}

const plan = (table: string): string =>
  `UBND HUYỆN AN BÌNH\nTRƯỜNG THCS HOA MAI\nSố: 7/KH-THCSHM\n\nKẾ HOẠCH\nCông tác năm 2030\n\nI. NỘI DUNG\n\n${table}\n\nII. TỔ CHỨC THỰC HIỆN\n1. Văn thư lưu hồ sơ.\n`
const tabs = ({ rows }: Drawn): string => plan(rows.map((row) => row.join('\t')).join('\n'))

const files: Readonly<Record<string, (drawn: Drawn) => Uint8Array | Promise<Uint8Array>>> = {
  tabs: (drawn) => new TextEncoder().encode(tabs(drawn)),
  pipes: ({ rows: [head, ...rows] }) => {
    const lines = [head!, head!.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
    return new TextEncoder().encode(plan(lines.join('\n')))
  },
  'a web page': ({ rows }) => {
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    const page = plan(`<table>${cells}</table>`)
      .split('\n')
      .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
    return new TextEncoder().encode(`<html><body>${page.join('')}</body></html>`)
  },
  'a PDF with lines': (drawn) => writePdf(readDraft(tabs(drawn)), { fonts: 'one', rules: 'strokes' }),
  'a PDF without lines': (drawn) => writePdf(readDraft(tabs(drawn)), { fonts: 'one', rules: 'none' }),
}

test.each(
  Object.keys(files).flatMap((file) => [
    [file, 'with', true],
    [file, 'without', false],
  ]) as [string, string, boolean][],
)('the tasks of a table in %s, %s ordinals', async (file, _, hasOrdinals) => {
  const choice = seededChoice(29)
  const wrong: string[] = []
  for (let i = 0; i < 8; i++) {
    const drawn = drawTable(choice, hasOrdinals)
    const { tasks } = await parsePlan({ bytes: await files[file]!(drawn) })
    const found = tasks
      .filter(({ origin }) => origin === 'table')
      .map(({ content, lead, support, time }) =>
        [content, lead.map(({ name }) => name), support.map(({ name }) => name), time[0]?.edtf].join(' | '),
      )
    if (found.join('\n') !== drawn.tasks.join('\n')) wrong.push(`${drawn.rows[0]!.join(' | ')} → ${found.join(' + ')}`)
  }
  expect(wrong).toEqual([])
})
