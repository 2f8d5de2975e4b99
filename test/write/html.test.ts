import { parse, html as spec, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { writeHtml } from '../../src/write/html.ts'
import { hostileLine, prosePlan } from './prose-plan.ts'
import { tablePlan } from './table-plan.ts'

/** All elements of a page in document order. */
function elementsOf(node: Tree.Node): Tree.Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...inner] : inner
}

const attribute = (element: Tree.Element, name: string) => element.attrs.find((a) => a.name === name)?.value
const hasClass = (element: Tree.Element, name: string) => (attribute(element, 'class') ?? '').split(' ').includes(name)

/** The text of an element without the chips that the report adds. */
function textOf(node: Tree.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if ('tagName' in node && (hasClass(node, 'chip') || node.tagName === 'caption')) return ''
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function readPage(plan: PlanDocument) {
  const elements = elementsOf(parse(writeHtml(plan)))
  const byId = new Map(elements.flatMap((e) => (attribute(e, 'id') === undefined ? [] : [[attribute(e, 'id')!, e]])))
  return { elements, byId }
}

const hostilePlan = (): PlanDocument => {
  const plan = prosePlan(`x" onmouseover="alert(3)" ${hostileLine}.txt`)
  plan.tasks[0] = { ...plan.tasks[0]!, id: `"><script>alert(4)</script>`, content: hostileLine, note: hostileLine }
  plan.header.subject!.text = hostileLine
  plan.units[0]!.name = hostileLine
  plan.sections[0]!.title = hostileLine
  plan.diagnostics[0]!.message = hostileLine
  return plan
}

describe.each([
  ['a table plan', tablePlan],
  ['a prose plan', prosePlan],
  ['a hostile plan', hostilePlan],
])('the report of %s', (_, make) => {
  const plan = make()
  const { elements, byId } = readPage(plan)

  test('runs and loads nothing', () => {
    const names = new Set(elements.map((element) => element.tagName))
    for (const name of ['script', 'img', 'link', 'iframe', 'object', 'form', 'base']) {
      expect(names.has(name)).toBe(false)
    }
    for (const element of elements) {
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^style$|^src/)
        if (name === 'href') expect(value).toMatch(/^#/)
      }
    }
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')!
    expect(attribute(policy, 'content')).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/,
    )
    const style = textOf(elements.find((element) => element.tagName === 'style')!)
    expect(style).not.toMatch(/url\(|@import/)
  })

  test('has every link’s target, and every anchor once', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const missing = elements.map((e) => attribute(e, 'href')).filter((href) => href && !byId.has(href.slice(1)))
    expect(missing).toEqual([])
  })

  test('nests no link in another', () => {
    const inside = elements
      .filter((element) => element.tagName === 'a')
      .flatMap((link) => link.childNodes.flatMap(elementsOf))
      .filter((element) => element.tagName === 'a')
    expect(inside).toEqual([])
  })

  test('leads from each task, deadline and contact to its place and back', () => {
    for (const [kind, list] of [
      ['task', plan.tasks],
      ['deadline', plan.deadlines],
      ['contact', plan.contacts],
    ] as const) {
      list.forEach((value, index) => {
        const entry = byId.get(`${kind}-${index + 1}`)!
        const link = elementsOf(entry).find((element) => hasClass(element, 'chip'))!
        const place = byId.get(attribute(link, 'href')!.slice(1))!
        expect(attribute(place, 'id')).toBe(`s${value.span.start}-${value.span.end}`)
        const back = [place, ...elementsOf(place)].map((element) => attribute(element, 'href'))
        expect(back).toContain(`#${kind}-${index + 1}`)
      })
    }
  })

  test('says what to look at, first of all, and leads to its place', () => {
    const entry = byId.get('review-1')!
    expect(textOf(entry)).toContain('21 of 50 such values were right')
    const link = elementsOf(entry).find((element) => hasClass(element, 'chip'))!
    const { start, end } = plan.review.items[0]!.span
    expect(attribute(link, 'href')).toBe(`#s${start}-${end}`)
    const headings = elements.filter(({ tagName }) => tagName === 'h3').map((heading) => attribute(heading, 'id'))
    expect(headings.find((id) => id?.startsWith('group-'))).toBe('group-cần-xem-lại')
  })

  test('shows the whole text', () => {
    const main = byId.get('text')!
    const lines = elementsOf(main).filter(
      (e) => ['p', 'h3', 'h4', 'td', 'th'].includes(e.tagName) && !hasClass(e, 'page'),
    )
    const shown = lines.map(textOf).join('\n')
    const expected = plan.text.replace(/[\t\n]+/g, '\n').replace(/[\u202e\u0007\u001b]/g, (c) => {
      return `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    })
    expect(shown).toBe(expected)
  })
})

test('a table stays a table with its spans and header', () => {
  const plan = tablePlan()
  plan.tables[0]!.rows[1]!.cells[0]!.rowSpan = 2
  plan.tables[0]!.rows[2]!.cells.shift()
  const table = readPage(plan).elements.find((element) => element.tagName === 'table')!
  const cells = elementsOf(table).filter((element) => element.tagName === 'td' || element.tagName === 'th')
  expect(cells).toHaveLength(4 + 4 + 3)
  expect(cells.filter((cell) => cell.tagName === 'th').map(textOf)).toEqual([
    'TT',
    'Nội dung',
    'Đơn vị chủ trì',
    'Thời gian',
  ])
  expect(attribute(cells[4]!, 'rowspan')).toBe('2')
  expect(table.namespaceURI).toBe(spec.NS.HTML)
})

test('marks that cross each other keep the text and close what they open', () => {
  const plan = prosePlan()
  const [first] = plan.deadlines
  // Overlaps the end of the deadline and the date inside it.
  const span = { start: first!.due.span.start + 5, end: first!.span.end + 1 }
  plan.deadlines.push({ ...first!, span, spans: [span], text: plan.text.slice(span.start, span.end) })
  const { elements, byId } = readPage(plan)
  const line = elements.find((e) => e.tagName === 'p' && textOf(e).includes('Tổ Văn phòng: kiểm tra'))!
  expect(textOf(line)).toBe(plan.text.split('\n').find((words) => words.includes('Tổ Văn phòng: kiểm tra')))
  expect(byId.has(`s${span.start}-${span.end}`)).toBe(true)
})

test('the outline follows the sections, each leading to its heading', () => {
  const { byId } = readPage(prosePlan())
  const links = elementsOf(byId.get('outline')!).filter((element) => element.tagName === 'a')
  expect(links.map((link) => attribute(link, 'href'))).toEqual([
    '#section-1',
    '#section-1-1',
    '#section-2',
    '#section-2-1',
    '#section-2-2',
  ])
  const heading = byId.get('section-2')!.parentNode as Tree.Element
  expect([heading.tagName, textOf(heading)]).toEqual(['h3', 'II. Tổ chức thực hiện'])
})
