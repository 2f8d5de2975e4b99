import type { Draft, DraftBlock, DraftParagraph } from './draft.ts'
import { isRule, readColumns } from './draft-columns.ts'
import { isTable, readTable } from './draft-table.ts'

const title = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|CHƯƠNG TRÌNH|BÁO CÁO|HƯỚNG DẪN|TỜ TRÌNH)(?:[^\S\n]+[\p{Lu} ]+)?$/u
const centred = /^(?:PHỤ LỤC\b.*|Phần (?:thứ .*|[IVX]+)|[\p{Lu}\s-]+:?)$/u
const marked = /^(\d+(?:\.\d+)+\.?|\d+[./)-]|[IVXL]+[./-]|[A-HK-Z][.]|[a-zđ]\)|[-+])[^\S\n]+(.*)$/u
const letterhead = /CỘNG HO[ÀA] XÃ HỘI|CỘNG HÒA XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH/u

/**
 * The draft behind a plan in plain text, told apart by blank lines, tabs and the fixed words of administrative documents
 * only: nothing of the program that will read the renderings is used.
 * @param text plain text with a paragraph a line; hard-wrapped text gives a paragraph for every line
 * @throws Error where no title says where the letterhead ends
 */
export function readDraft(text: string): Draft {
  const groups = splitGroups(text)
  const blocks: DraftBlock[] = []
  let at = 0
  while (at < groups.length) {
    const lines = groups[at]!
    if (at === 0 || letterhead.test(lines.join('\n'))) {
      const end = titleAfter(groups, at)
      blocks.push(readColumns(withGaps(groups.slice(at, end)), 'letterhead'))
      at = end
    } else if (isClosing(groups, at)) {
      const end = endOfClosing(groups, at)
      blocks.push(readColumns(withGaps(groups.slice(at, end)), 'closing'))
      at = end
    } else {
      blocks.push(...readGroup(lines))
      at++
    }
  }
  return blocks
}

/** Lines between blank lines; a title begins a group of its own, a table goes on below a header that is printed again. */
function splitGroups(text: string): string[][] {
  const groups: string[][] = [[]]
  for (const line of text.split('\n')) {
    if (line.trim() === '') groups.push([])
    else if (title.test(line.trim())) groups.push([line.trim()])
    else groups.at(-1)!.push(line)
  }
  const joined: string[][] = []
  for (const group of groups.filter((one) => one.length > 0)) {
    const last = joined.at(-1)
    if (last?.[0] === group[0] && isTable(group)) last!.push(...group.slice(1))
    else joined.push([...group])
  }
  return joined
}

function withGaps(groups: readonly (readonly string[])[]): string[] {
  return groups.flat()
}

function titleAfter(groups: readonly (readonly string[])[], from: number): number {
  const at = groups.findIndex((group, index) => index > from && title.test(group[0]!))
  if (at < 0 || at > from + 4) throw new Error('no title below the letterhead')
  return at
}

function isClosing(groups: readonly (readonly string[])[], at: number): boolean {
  const [first] = groups[at]!
  return (
    /^\s*Nơi nhận ?:/u.test(first!) ||
    (/\.\/\.\s*$/u.test(groups[at - 1]?.at(-1) ?? '') && /^(?:TM\.|T\/M)/u.test(first!))
  )
}

/** Recipients and signature go on until an appendix, another letterhead, the title of an attached text, or the end. */
function endOfClosing(groups: readonly (readonly string[])[], from: number): number {
  const isNext = (group: readonly string[]): boolean =>
    /^PHỤ LỤC|^DỰ THẢO/u.test(group[0]!) || letterhead.test(group[0]!) || title.test(group[0]!)
  const next = groups.findIndex((group, at) => at > from && isNext(group))
  let end = next < 0 ? groups.length : next
  // The body that issues it may stand above the title.
  while (next > 0 && end - 1 > from && groups[end - 1]!.every((line) => /^(?!TM|KT|TL)[\p{Lu}\s]+$/u.test(line))) end--
  return end
}

function readGroup(lines: readonly string[]): DraftBlock[] {
  if (title.test(lines[0]!))
    return [{ kind: 'title', lines: lines.filter((line) => !isRule(line)).map((line) => line.trim()) }]
  if (isTable(lines)) return [readTable(lines)]
  const isMiddle = centred.test(lines[0]!.trim())
  if (isMiddle && !marked.test(lines[0]!.trim())) {
    const end = lines.findIndex((line, at) => at > 0 && marked.test(line.trim()))
    const middle = end < 0 ? lines : lines.slice(0, end)
    const rest = end < 0 ? [] : lines.slice(end)
    return [{ kind: 'title', lines: middle.map((line) => line.trim()) }, ...rest.map(readParagraph)]
  }
  return lines.filter((line) => !isRule(line)).map(readParagraph)
}

function readParagraph(line: string): DraftParagraph {
  const text = line.trim()
  const [, marker = null, rest = text] = marked.exec(text) ?? []
  return { kind: 'paragraph', marker, text: rest }
}
