import { isVietnameseSyllable } from '../../../grammars/syllable.ts'

/** Stands for a printed star until the markup is read; noncharacters of Unicode, which no text holds. */
export const printedStar = '\ufdd0'
/** Stands for a printed underscore: a blank that was left open. */
export const printedUnderscore = '\ufdd1'
/** Stands for a star that says nothing and goes. */
export const noSign = '\ufdd2'

const stars = /(?<!\\)\*+/g

/**
 * The one repair before Markdown is read; no character moves. Stars and underscores that the page prints are set apart from
 * markup: bullets, marks of notes («(*)»), products, blanks left open («____»). Runs that close and open nothing («****»),
 * and lines of nothing else, are emptied.
 */
export function setPrintedSignsApart(text: string): string {
  if (!/[*_]/.test(text)) return text
  const lines = text
    .replace(/(?<!\\)_{4,}/g, (run) => printedUnderscore.repeat(run.length))
    .split('\n')
    .map((line) =>
      /^[\s*]*$/.test(line) ? line.replaceAll('*', noSign) : line.replace(stars, (run, at) => signOf(run, line, at)),
    )
  const bullets = lines.filter((line) => bullet.test(line)).length
  const singles = lines.reduce((sum, line) => sum + (line.match(single)?.length ?? 0), 0)
  // The only bullet of a paragraph opens emphasis where its last star is without a partner: «* Căn cứ Luật A;*».
  const isOpening = bullets === 1 && singles % 2 === 0
  return (isOpening ? lines : lines.map((line) => line.replace(bullet, `$1${printedStar}`))).join('\n')
}

/** One star before a blank at the beginning of a line; «*** Mục tiêu**» is one before bold type. */
const bullet = /^(\s*)\*(?=(?:\*\*)?\s)/
/** Runs that open or close italic type. */
const single = /(?<![\\*])(?:\*|\*{3})(?!\*)/g

function signOf(run: string, line: string, at: number): string {
  const before = line[at - 1] ?? '\n'
  const after = line[at + run.length] ?? '\n'
  const isNote = before === '(' && after === ')'
  const isProduct = run.length === 1 && ((/\d/.test(before) && /\d/.test(after)) || (before === ' ' && after === ' '))
  if (isNote || isProduct) return printedStar.repeat(run.length)
  const kept = run.length % 4
  if (kept > 0) return run.slice(0, kept) + noSign.repeat(run.length - kept)
  return (isSeam(line, at, at + run.length) ? ' ' : noSign) + noSign.repeat(run.length - 1)
}

/** Between two words that were set apart by nothing else: «**KẾT LUẬN****của …**»; not inside of one («**Đ****iều 1**»). */
function isSeam(line: string, from: number, to: number): boolean {
  const left = /\p{L}[\p{L}\p{M}]{0,8}$/u.exec(line.slice(Math.max(0, from - 9), from))?.[0]
  const right = /^[\p{L}\p{M}]{1,9}/u.exec(line.slice(to, to + 9))?.[0]
  return left !== undefined && right !== undefined && !isVietnameseSyllable(left + right)
}
