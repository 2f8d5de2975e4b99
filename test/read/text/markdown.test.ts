import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../../src/read/markdown/read-markdown.ts'
import { readPlainText } from '../../../src/read/plain.ts'
import { outlineOf, planOf } from '../../plan-of.ts'
import { seededChoice } from '../../random.ts'

/** The lines as they are read: bold type in [brackets], italic type in {braces}. */
const shown = (...lines: string[]): string[] =>
  readMarkdown(lines).map(({ text, bold, italic }) => {
    const marks = [
      ...(bold ?? []).flatMap(({ start, end }) => [[start, '['] as const, [end, ']'] as const]),
      ...(italic ?? []).flatMap(({ start, end }) => [[start, '{'] as const, [end, '}'] as const]),
    ].sort(([a], [b]) => b - a)
    return marks.reduce((out, [at, mark]) => out.slice(0, at) + mark + out.slice(at), text)
  })

describe('emphasis', () => {
  test.each([
    ['within a line', ['**I. MỤC TIÊU** *(tạm thời)*'], ['[I. MỤC TIÊU] {(tạm thời)}']],
    ['over a line end', ['*Lâm Khê, ngày 06', 'tháng 5 năm 2032*'], ['{Lâm Khê, ngày 06}', '{tháng 5 năm 2032}']],
    ['over three lines', ['**III. KIỂM TRA', 'VÀ', 'BÁO CÁO**'], ['[III. KIỂM TRA]', '[VÀ]', '[BÁO CÁO]']],
    ['closed behind a blank', ['**2. Mục tiêu lâu', 'dài: **Giữ rừng'], ['[2. Mục tiêu lâu]', '[dài: ]Giữ rừng']],
    ['opened before a blank', ['** 3.1. **Rà soát kho'], ['[ 3.1. ]Rà soát kho']],
    ['closed between a colon and a word', ['**Nơi nhận:**Như trên'], ['[Nơi nhận:]Như trên']],
    ['of two runs with an empty one', ['**4.', 'Tổ Sử:**** **Giữ sách'], ['[4.]', '[Tổ Sử: ]Giữ sách']],
    ['that closes and opens between two words', ['**QUY CHẾ****của Tổ Đọc**'], ['[QUY CHẾ của Tổ Đọc]']],
    ['that closes and opens within a word', ['**Đ****iều 4**'], ['[Điều 4]']],
    ['of both kinds', ['***Ghi chú:** giữ kín*'], ['{[Ghi chú:] giữ kín}']],
    ['with underscores', ['__Điều 2.__ _Hiệu lực_'], ['[Điều 2.] {Hiệu lực}']],
    ['in tags', ['<p><strong>Kho sách</strong> mở <i>cửa</i></p>'], ['[Kho sách] mở {cửa}\n']],
  ])('%s', (_, lines, expected) => expect(shown(...lines)).toEqual(expected))

  test.each([
    ['an empty run', ['** **'], ['']],
    ['a run alone', ['Kho sách ****'], ['Kho sách ']],
    ['a star without a partner', ['đến năm 2044*” tại kho'], ['đến năm 2044” tại kho']],
    ['one that closes and never opened', ['Kho sách** mở cửa'], ['Kho sách mở cửa']],
  ])('leaves no star of %s', (_, lines, expected) =>
    expect(shown(...lines).map((line) => line.trimEnd())).toEqual(expected.map((line) => line.trimEnd())),
  )
})

describe('what is printed stays', () => {
  test.each([
    ['bullets', ['* Mượn sách', '* Trả *đúng* hạn'], ['* Mượn sách', '* Trả {đúng} hạn']],
    ['a bullet before bold type', ['*** Kho sách**: mở'], ['*[ Kho sách]: mở']],
    ['marks of notes', ['Chỉ tiêu (*) và (**)'], ['Chỉ tiêu (*) và (**)']],
    ['products', ['3*4 và 5 * 6'], ['3*4 và 5 * 6']],
    ['blanks left open', ['Số ____/KH, ngày____tháng____'], ['Số ____/KH, ngày____tháng____']],
    ['numbers of a list', ['1. Kho', '2) Sách', '- Báo', '+ Vở'], ['1. Kho', '2) Sách', '- Báo', '+ Vở']],
    ['an indented line', ['       Điều kiện', '\tKho'], ['       Điều kiện', '\tKho']],
    ['rules of dashes', ['KHO SÁCH', '-------', '---'], ['KHO SÁCH', '-------', '---']],
    ['a bracket before a colon', ['[1]: Kho sách xã', '[2] Kho'], ['[1]: Kho sách xã', '[2] Kho']],
    ['a word in angles that is no tag', ['<tên trường> và <nhập>'], ['<tên trường> và <nhập>']],
    ['escaped signs', ['\\[1\\] 2\\*3 \\- \\#'], ['[1] 2*3 - #']],
    ['a hash without a blank', ['#khosach'], ['#khosach']],
  ])('%s', (_, lines, expected) => expect(shown(...lines)).toEqual(expected))
})

test('headings, quotations, links, entities and tags leave their words', () => {
  expect(readMarkdown(['## Kho **sách**', 'mở cửa']).map(({ headingLevel }) => headingLevel)).toEqual([2, null])
  expect(shown('## Kho **sách**', 'mở')).toEqual([' Kho [sách]', 'mở'])
  expect(shown('> Kho sách', '> xã')).toEqual(['Kho sách', 'xã'])
  expect(shown('[kho](mailto:kho@example.edu.vn) <kho@example.edu.vn> ![ảnh](a.png)')).toEqual([
    'kho kho@example.edu.vn ',
  ])
  expect(shown('Kho &amp; sách&nbsp;cũ &#272;i')).toEqual(['Kho & sách\u00a0cũ Đi'])
  expect(shown('<h3>Kho sách</h3>mở<br>cửa<!-- nhớ -->')).toEqual(['Kho sách\nmở\ncửa'])
})

const pieces = [
  '**',
  '*',
  '****',
  '_',
  '__',
  ' ',
  ' ',
  '\n',
  '\\*',
  '<b>',
  '</b>',
  '&amp;',
  '[',
  '](a)',
  '>',
  '# ',
  '`',
]
const words = ['Kế', 'hoạch', '15/KH-UBND', '(Điều', '3)', '“', 'II.', '-', '|', 'ngày']

test('every word of any source stands in the text, in order, at its place', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const choice = seededChoice(seed)
    const source = choice.list(60, () => choice.pick(choice.number(3) === 0 ? pieces : words)).join('')
    const lines = source.split('\n')
    const plain = readMarkdown(lines)
    expect(plain).toHaveLength(lines.length)
    const letters = (text: string) => text.replace(/\]\(a\)|<\/?b>|&amp;|[^\p{L}\p{N}]/gu, '')
    // An address is markup; so is the «a» of one that never was one, for this comparison.
    if (!/\]\(a\)/.test(source)) expect(letters(plain.map(({ text }) => text).join('')), source).toBe(letters(source))
    for (const [i, { text, map }] of plain.entries())
      map.starts.forEach((start, run) => {
        const length = (map.starts[run + 1] ?? text.length) - start
        if (length !== map.lengths[run]) return
        const from = map.origins[run]!
        const read = text.slice(start, start + length)
        // One star of «a****b» is read as the blank that was lost there.
        expect(lines[i]!.slice(from, from + length).replace(/\*/g, ' '), source).toBe(read.replace(/\*/g, ' '))
      })
  }
})

test('a long line and a long paragraph are read in linear time', () => {
  const time = (lines: string[]): number => {
    const begin = process.cpuUsage().user
    readMarkdown(lines)
    return process.cpuUsage().user - begin
  }
  const line = '**Kho** *sách [xã* _mở_ ** `cửa '
  time([line.repeat(1000)])
  for (const make of [(n: number) => [line.repeat(n)], (n: number) => Array.from({ length: n }, () => line)])
    expect(time(make(4000)) / time(make(500))).toBeLessThan(20)
})

test('lines that emphasis holds together are handed over as one paragraph', () => {
  const paragraphs = readPlainText('**III. KHO\nSÁCH**\nMở cửa\nhằng ngày\n\n*Lâm Khê,\nngày 06*\n').blocks
  expect(paragraphs.map((block) => (block.kind === 'paragraph' ? [block.text, block.bold, block.italic] : []))).toEqual(
    [
      ['III. KHO\nSÁCH', [{ start: 0, end: 13 }], []],
      ['Mở cửa', [], []],
      ['hằng ngày', [], []],
      ['', [], []],
      ['Lâm Khê,\nngày 06', [], [{ start: 0, end: 16 }]],
      ['', [], []],
    ],
  )
})

test.each([
  ['a heading', '**II. PHÂN\nCÔNG**\n\n1. Tổ Đọc mở kho.\n\n2. Tổ Mộc sửa kệ.', ['II «PHÂN CÔNG»', 'II/1', 'II/2']],
  [
    'a label of several lines before its text',
    '**1. Phạm\nvi:** Các lớp của trường.\n\n**2. Hạn:** Một tuần.',
    ['1 «Phạm vi»', '2 «Hạn»'],
  ],
])('%s in bold type over a line end', (_, body, expected) => {
  expect(outlineOf(planOf(body)).map((line) => line.replace(/ (?:roman|arabic)/, ''))).toEqual(expected)
})

test('no star stands in a value', () => {
  const plan = planOf(
    '**III. TỔ CHỨC\nTHỰC HIỆN**\n\n** 1. **Giao *Tổ Đọc\nvà* Tổ Mộc**** **mở kho trước ngày 05/6/2032*.\n\n** **',
  )
  expect(JSON.stringify(plan)).not.toContain('*')
})
