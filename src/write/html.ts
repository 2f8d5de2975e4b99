import type { PlanDocument } from '../model/plan-document.ts'
import type { DocumentFormat } from './format.ts'
import { directoryIndex } from './html/directory-index.ts'
import { listEntries } from './html/entries.ts'
import { escapeText } from './html/escape.ts'
import { collectMarks, markRenderer } from './html/marks.ts'
import { renderMatrix } from './html/matrix.ts'
import { renderModel, renderOutline } from './html/model.ts'
import { factsOf, renderPage, titleOf } from './html/page.ts'
import { outlineOf, renderText } from './html/text.ts'
import { renderTimeLine } from './html/time-line.ts'

/** The time line and the matrix, folded away until they are wanted; their links lead to the values. */
function pictures(document: PlanDocument): string {
  const parts: [string, string][] = [
    ['Dòng thời gian', renderTimeLine(document, (index) => `#deadline-${index + 1}`)],
    ['Phân công: ■ chủ trì, ○ phối hợp', renderMatrix(document, (index) => `#task-${index + 1}`)],
  ]
  return parts
    .filter(([, svg]) => svg !== '')
    .map(
      ([title, svg]) =>
        `<details class="picture"><summary>${title}</summary>\n<div class="scroll" role="region" aria-label="${title}" tabindex="0">${svg}</div></details>`,
    )
    .join('\n')
}

/**
 * One document as a self-contained HTML page: its text with every value marked in place, an outline, and the values beside it, each
 * linked to its place and back. It runs no script and loads nothing; a strict Content-Security-Policy holds that, and everything
 * from the document is escaped.
 */
export function writeHtml(document: PlanDocument): string {
  const groups = listEntries(document)
  const outline = outlineOf(document.sections)
  const text = renderText(document, outline, markRenderer(document.text, collectMarks(groups)))
  const facts = factsOf(document)
    .map((fact) => `<p>${escapeText(fact)}</p>`)
    .join('\n')
  const body = `<a class="skip" href="#text">Tới văn bản</a>
<a class="skip" href="#model">Tới các giá trị</a>
<header>
<h1 lang="vi">${escapeText(titleOf(document))}</h1>
${facts}
</header>
${pictures(document)}
<nav class="jump" aria-label="Các phần của trang"><a href="#outline">Mục lục</a><a href="#text">Văn bản</a><a href="#model">Giá trị</a></nav>
<div class="columns">
<nav id="outline" aria-label="Mục lục" tabindex="0"><h2>Mục lục</h2>
<div lang="vi">${renderOutline(outline) || '<p>Không có mục.</p>'}</div></nav>
<main id="text" lang="vi" tabindex="-1"><h2>Văn bản</h2>
${text}
</main>
<aside id="model" aria-label="Giá trị đọc được" tabindex="0"><h2>Giá trị</h2>
${renderModel(groups)}
</aside>
</div>`
  return renderPage(titleOf(document), body)
}

export const html: DocumentFormat = {
  shape: 'document',
  name: 'html',
  extension: '.html',
  mediaType: 'text/html',
  description: 'a report to read: the text with every value marked, one file a document',
  needs: null,
  index: directoryIndex,
  write: writeHtml,
}
