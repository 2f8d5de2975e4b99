import type { PageBlock, PageParagraph } from './page.ts'
import { barsAlone, beside, blankColumns, emphasise, type Printer, pipes, print, wrap } from './print.ts'

/** One way in which a page comes to us. */
export interface Way {
  readonly name: string
  readonly print: (page: readonly PageBlock[]) => string
}

const textOf = ({ text }: PageParagraph): string => text
const stacked = (
  left: readonly PageParagraph[],
  right: readonly PageParagraph[],
  line: (one: PageParagraph) => string,
) => `${left.map(line).join('\n')}\n\n${right.map(line).join('\n')}`

/** A paragraph a line, cells parted by tabs. */
const plain: Printer = {
  paragraph: textOf,
  columns: (left, right) => stacked(left, right, textOf),
  table: ({ rows }) => rows.map((row) => row.join('\t')).join('\n'),
  gap: '\n',
}

const wrapped = (width: number, gap: string): Printer => {
  const line = ({ text }: PageParagraph): string => wrap(text, width).join('\n')
  return { ...plain, paragraph: line, columns: (left, right) => stacked(left, right, line), gap }
}

/** Markdown of a crawler: emphasis and cells wrapped, letterhead and end in tables of bars. */
const crawled = (width: number): Printer => {
  const line = (one: PageParagraph): string => emphasise(one, wrap(one.text, width).join('\n'))
  const cell = (list: readonly PageParagraph[]): string => list.map(line).join('\n')
  return {
    paragraph: line,
    columns: (left, right) => barsAlone([[cell(left), cell(right)]]),
    table: ({ rows }) =>
      barsAlone(rows.map((row) => row.flatMap((text) => (text === null ? [] : [wrap(text, width).join('\n')])))),
    gap: '\n\n',
  }
}

const marked: Printer = {
  paragraph: (one) => emphasise(one, one.text),
  columns: (left, right) => stacked(left, right, (one) => emphasise(one, one.text)),
  table: ({ rows, columns }) => pipes(rows, columns),
  gap: '\n\n',
}

/** The columns of `pdftotext -layout`. */
const laidOut: Printer = {
  paragraph: ({ text }) => wrap(`      ${text}`.replace(/^ {6}/, '\u2003'), 96).join('\n').replace('\u2003', '      '),
  columns: (left, right) =>
    beside(
      left.flatMap(({ text }) => wrap(text, 44)),
      right.flatMap(({ text }) => wrap(text, 48)),
      50,
    ),
  table: (table) => blankColumns(table, 110),
  gap: '\n',
}

const tabbed: Printer = {
  ...plain,
  paragraph: ({ text }) => `\t${text}`,
  columns: (left, right) =>
    Array.from(
      { length: Math.max(left.length, right.length) },
      (_, i) => `${left[i]?.text ?? ''}\t${right[i]?.text ?? ''}`,
    ).join('\n'),
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const page: Printer = {
  paragraph: ({ text, look }) => `${look === 'bold' ? `<b>${escaped(text)}</b>` : escaped(text)}<br>`,
  columns: (left, right) => [...left, ...right].map(({ text }) => `${escaped(text)}<br>`).join('\n'),
  table: ({ rows, columns }) =>
    `<table border="1">${rows
      .map(
        (row) =>
          `<tr>${row.map((text) => `<td${row.length === 1 ? ` colspan="${columns}"` : ''}>${escaped(text ?? '')}</td>`).join('')}</tr>`,
      )
      .join('\n')}</table>`,
  gap: '\n',
}

/** Items without a line of their own: behind a full stop or a colon goes on what begins with a marker. */
function glue(text: string): string {
  return text.replace(/(?<=\p{L}{2}[.:])\n(?=(?:\d{1,2}|[a-zđ])[.)] )/gu, '')
}

const before = `---
title: Văn bản chỉ đạo
date: 2034-02-11
tags: [thư viện, kế hoạch]
---

[Trang chủ](https://www.example.edu.vn) » [Tin tức](https://www.example.edu.vn/tin-tuc) » Văn bản

Thứ hai, 11/02/2034, 08:15 (GMT+7)

`
const after = `
Chia sẻ: Facebook | Zalo | In trang

**Những tin mới hơn**

- [Hội thi kể chuyện theo sách cấp cụm](https://www.example.edu.vn/hoi-thi-ke-chuyen) (20/03/2034)
- [Lịch mở cửa kho sách tháng 4](https://www.example.edu.vn/lich-mo-cua) (02/04/2034)

**Những tin cũ hơn**

- [Thông báo nghỉ lễ](https://www.example.edu.vn/nghi-le) (05/01/2034)

© 2034 Cổng thông tin Trường Mẫu. Điện thoại: 024 3999 0000
`

/** All ways in which `npm run bench:torn` prints a page. The first tears nothing: what it loses, printing loses. */
export const ways: readonly Way[] = [
  { name: 'one paragraph a line', print: (page) => print(page, plain) },
  ...[60, 72, 80, 100].map((width) => ({
    name: `wrapped at ${width}`,
    print: (page: readonly PageBlock[]) => print(page, wrapped(width, '\n\n')),
  })),
  { name: 'wrapped at 80, no blank lines', print: (page) => print(page, wrapped(80, '\n')) },
  { name: 'emphasis wrapped', print: (page) => print(page, crawled(72)) },
  { name: 'cells one a line', print: (page) => print(page, crawled(Number.POSITIVE_INFINITY)) },
  {
    name: 'cells with <br>',
    print: (page) =>
      print(page, {
        ...marked,
        columns: (left, right) => pipes([[left.map(textOf).join('<br>'), right.map(textOf).join('<br>')]], 2),
        table: ({ rows, columns }) =>
          pipes(
            rows.map((row) => row.map((text) => wrap(text ?? '', 28).join('<br>'))),
            columns,
          ),
      }),
  },
  {
    name: 'cells with line ends',
    print: (page) =>
      print(page, {
        ...marked,
        table: ({ rows, columns }) =>
          pipes(
            rows.map((row) => row.map((text) => wrap(text ?? '', 40).join('\n'))),
            columns,
          ),
      }),
  },
  { name: 'glued items', print: (page) => glue(print(page, plain)) },
  { name: 'decomposed letters', print: (page) => print(page, plain).normalize('NFD') },
  { name: 'columns of blanks', print: (page) => print(page, laidOut) },
  { name: 'in a page', print: (page) => before + print(page, marked) + after },
  { name: 'tabs', print: (page) => print(page, tabbed) },
  { name: 'HTML with <br>', print: (blocks) => `<html><body><div>\n${print(blocks, page)}</div></body></html>` },
]
