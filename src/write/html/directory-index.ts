import type { DirectoryIndex, Failure } from '../format.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import { indexScript } from './index-script.ts'
import { renderPage, titleOf, verdictWords } from './page.ts'

const columns = [
  'Văn bản',
  'Số, ký hiệu',
  'Ngày',
  'Cơ quan ban hành',
  'Nhiệm vụ',
  'Thời hạn',
  'Cảnh báo',
  'Trạng thái',
  'Cần xem lại',
  'Tệp',
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
      verdictWords[review.verdict],
      String(review.items.length),
      escapeText(source.name ?? ''),
    ]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  },
  page(rows, failures = []) {
    const heads = columns.map((name) => `<th scope="col">${name}</th>`).join('')
    const count = `${rows.length.toLocaleString('vi')} văn bản`
    return renderPage(
      count,
      `<header><h1>${count}</h1>${failures.length === 0 ? '' : `\n<p><a href="#failures">${failures.length.toLocaleString('vi')} tệp không đọc được</a></p>`}
<p hidden><label for="search">Tìm</label> <input id="search" type="search"></p></header>
<main id="text"><div class="table" role="region" aria-label="Các văn bản" tabindex="0"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
${renderFailures(failures)}</main>`,
      indexScript,
    )
  },
}

/** What could not be read, and why. */
function renderFailures(failures: readonly Failure[]): string {
  if (failures.length === 0) return ''
  const rows = failures.map(
    ({ path, code, message }) =>
      `<tr><td>${escapeText(path)}</td><td>${escapeText(code)}</td><td lang="en">${escapeText(message)}</td></tr>`,
  )
  return `<h2 id="failures">Không đọc được</h2>
<div class="table" role="region" aria-label="Không đọc được" tabindex="0"><table>
<tr><th scope="col">Tệp</th><th scope="col">Mã lỗi</th><th scope="col">Lý do</th></tr>
${rows.join('\n')}
</table></div>
`
}
