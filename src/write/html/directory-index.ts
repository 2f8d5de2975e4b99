import type { DirectoryIndex } from '../format.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import { renderPage, titleOf } from './page.ts'

const columns = [
  'Document',
  'Number',
  'Date',
  'Issuer',
  'Tasks',
  'Deadlines',
  'Warnings',
  'Verdict',
  'To review',
  'Source',
]

/** A table of all reports of a directory. */
export const directoryIndex: DirectoryIndex = {
  name: 'index.html',
  row(document, path) {
    const { header, tasks, deadlines, diagnostics, review, source } = document
    const href = path.split('/').map(encodeURIComponent).join('/')
    const warnings = diagnostics.filter(({ severity }) => severity !== 'info').length
    const cells = [
      `<a href="${escapeAttribute(`./${href}`)}" lang="vi">${escapeText(titleOf(document))}</a>`,
      escapeText(header.number?.canonical ?? ''),
      escapeText(header.date?.edtf ?? ''),
      escapeText(header.issuer?.name ?? ''),
      ...[tasks.length, deadlines.length, warnings].map(String),
      review.verdict,
      String(review.items.length),
      escapeText(source.name ?? ''),
    ]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  },
  page(rows) {
    const heads = columns.map((name) => `<th scope="col">${name}</th>`).join('')
    const count = `${rows.length.toLocaleString('en')} document${rows.length === 1 ? '' : 's'}`
    return renderPage(
      count,
      `<header><h1>${count}</h1></header>
<main id="text"><div class="table" role="region" aria-label="Documents" tabindex="0"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div></main>`,
    )
  },
}
