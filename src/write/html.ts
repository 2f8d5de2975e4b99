import type { PlanDocument } from '../model/plan-document.ts'
import type { DocumentFormat } from './format.ts'
import { directoryIndex } from './html/directory-index.ts'
import { listEntries } from './html/entries.ts'
import { escapeText } from './html/escape.ts'
import { collectMarks, markRenderer } from './html/marks.ts'
import { renderModel, renderOutline } from './html/model.ts'
import { factsOf, renderPage, titleOf } from './html/page.ts'
import { outlineOf, renderText } from './html/text.ts'

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
  const body = `<a class="skip" href="#text">Skip to the text</a>
<a class="skip" href="#model">Skip to the values</a>
<header>
<h1 lang="vi">${escapeText(titleOf(document))}</h1>
${facts}
</header>
<nav class="jump" aria-label="Parts of this page"><a href="#outline">Outline</a><a href="#text">Text</a><a href="#model">Values</a></nav>
<div class="columns">
<nav id="outline" aria-label="Outline" tabindex="0"><h2>Outline</h2>
<div lang="vi">${renderOutline(outline) || '<p>No sections.</p>'}</div></nav>
<main id="text" lang="vi" tabindex="-1"><h2 lang="en">Text</h2>
${text}
</main>
<aside id="model" aria-label="Extracted values" tabindex="0"><h2>Values</h2>
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
