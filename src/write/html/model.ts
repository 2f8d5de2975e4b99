import type { Entry, EntryGroup, Part } from './entry.ts'
import { escapeText } from './escape.ts'
import { placeId } from './marks.ts'
import type { OutlineNode } from './text.ts'

const slug = (title: string) => `group-${title.toLowerCase().replaceAll(/[ ,]+/g, '-')}`

function renderPart({ text, span }: Part): string {
  const words = escapeText(text)
  return span === null || span.end <= span.start ? words : `<a href="#${placeId(span)}">${words}</a>`
}

function renderEntry(entry: Entry): string {
  const place = entry.spans.find((span) => span.end > span.start)
  const label = escapeText(entry.label)
  const chip = place
    ? `<a class="chip ${entry.kind}" href="#${placeId(place)}">${label}</a>`
    : `<span class="chip ${entry.kind}">${label}</span>`
  const details = entry.details.map(([name, parts]) => {
    return `<div><dt>${name}</dt><dd>${parts.map(renderPart).join('; ')}</dd></div>`
  })
  const list = details.length === 0 ? '' : `<dl>${details.join('')}</dl>`
  return `<li id="${entry.id}">${chip} <span class="value">${escapeText(entry.text)}</span>${list}</li>`
}

/** The extracted model as lists of entries, each linking to its place in the text. */
export function renderModel(groups: readonly EntryGroup[]): string {
  const index = groups.map(
    ({ title, entries }) => `<a href="#${slug(title)}">${escapeText(title)} <b>${entries.length}</b></a>`,
  )
  const lists = groups.map(
    ({ title, entries }) =>
      `<section><h3 id="${slug(title)}">${escapeText(title)}</h3>\n<ul>\n${entries.map(renderEntry).join('\n')}\n</ul></section>`,
  )
  return `<p class="index">${index.join(' ')}</p>\n${lists.join('\n')}`
}

const listed = new Set(['dash', 'plus', 'star', 'bullet'])

/** The section tree as nested links; bullets that head nothing are left out. */
export function renderOutline(nodes: readonly OutlineNode[]): string {
  const shown = nodes.filter(
    ({ section, children }) => section.title !== null || children.length > 0 || !listed.has(section.markerKind),
  )
  if (shown.length === 0) return ''
  const items = shown.map(({ section, id, children }) => {
    const words = section.title ?? section.text
    const title = words.length > 80 ? `${words.slice(0, 79)}…` : words
    const marker = section.marker === null ? '' : `<b>${escapeText(section.marker)}</b> `
    return `<li><a href="#${id}">${marker}${escapeText(title)}</a>${renderOutline(children)}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}
