import { foreignLetters, plainForms } from '../grammars/look-alikes.ts'
import type { Gold } from './gold.ts'
import { squeezedForm, withoutCutWord } from './normal-form.ts'

/** A text of the gold that has to stand in the source. */
export interface Quote {
  /** Where the gold has it: `tasks[3].lead[0]`. */
  readonly field: string
  readonly text: string
  /** In how many pieces it may stand: a name over two lines of a letterhead, a row torn by a page break. */
  readonly pieces: number
}

const inOnePiece = 1
const overLines = 4
const putTogether = 8

/** Every quote of a gold. Codes, EDTF values and rules are no quotes; the nine last digits of a telephone number are one. */
export function quotesOf(gold: Gold): Quote[] {
  const quotes: Quote[] = []
  const add = (field: string, text: string | null, pieces: number = overLines): void => {
    if (text !== null) quotes.push({ field, text, pieces })
  }
  const addAll = (field: string, texts: readonly string[], pieces?: number): void => {
    for (const [index, text] of texts.entries()) add(`${field}[${index}]`, text, pieces)
  }
  const { header, signature } = gold
  for (const line of ['superior', 'issuer', 'place', 'subject', 'urgency'] as const) add(`header.${line}`, header[line])
  add('header.number', header.number, inOnePiece)
  addAll('documentNumbers', gold.documentNumbers, inOnePiece)
  for (const [index, citation] of gold.citations.entries()) {
    const at = `citations[${index}]`
    add(`${at}.number`, citation.number, inOnePiece)
    add(`${at}.name`, citation.name)
    add(`${at}.issuer`, citation.issuer)
    addAll(`${at}.provisions`, citation.provisions)
  }
  for (const [index, { text }] of gold.dates.entries()) add(`dates[${index}].text`, text)
  for (const [index, { title, text }] of gold.sections.entries()) {
    add(`sections[${index}].title`, title)
    add(`sections[${index}].text`, text === null ? null : withoutCutWord(text))
  }
  for (const [index, task] of gold.tasks.entries()) {
    const at = `tasks[${index}]`
    add(`${at}.content`, task.content, putTogether)
    add(`${at}.group`, task.group)
    add(`${at}.product`, task.product)
    addAll(`${at}.lead`, task.lead)
    addAll(`${at}.support`, task.support)
    for (const [position, { text }] of task.time.entries()) add(`${at}.time[${position}].text`, text)
  }
  for (const [index, deadline] of gold.deadlines.entries()) {
    const at = `deadlines[${index}]`
    add(`${at}.obligation`, deadline.obligation, putTogether)
    add(`${at}.text`, deadline.text)
    addAll(`${at}.responsible`, deadline.responsible)
    addAll(`${at}.recipient`, deadline.recipient)
  }
  for (const [index, contact] of gold.contacts.entries()) {
    const at = `contacts[${index}]`
    add(`${at}.email`, contact.email, inOnePiece)
    addAll(
      `${at}.phones`,
      contact.phones.map((phone) => phone.slice(-9)),
      inOnePiece,
    )
    for (const line of ['person', 'position', 'organization'] as const) add(`${at}.${line}`, contact[line])
  }
  for (const [index, { name, purpose }] of gold.recipients.entries()) {
    add(`recipients[${index}].name`, name)
    add(`recipients[${index}].purpose`, purpose)
  }
  if (signature !== null) {
    for (const line of ['authority', 'position', 'name'] as const) add(`signature.${line}`, signature[line])
  }
  return quotes
}

/**
 * The quotes that do not stand in `source`, whatever its blanks, dashes, markup, letter case, tone placement, look-alike
 * letters and HTML entities.
 */
export function missingQuotes(gold: Gold, source: string): Quote[] {
  const haystack = squeezedForm(asRead(source))
  return quotesOf(gold).filter((quote) => !occurs(haystack, quote))
}

const alike = new Map(Object.entries({ ...foreignLetters, ...plainForms }))
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }

/** The text with the letters that a reader takes its look-alikes, entities and «(at)» for. */
function asRead(source: string): string {
  return source
    .replace(/&(?:#(\d{2,6})|([a-z]{2,6}));/gu, (whole, code?: string, name?: string) =>
      code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
    )
    .replace(/[([]at[)\]]/giu, '@')
    .replace(/\P{ASCII}/gu, (letter) => alike.get(letter) ?? letter)
}

function occurs(haystack: string, { text, pieces }: Quote): boolean {
  const words = asRead(text).split(/\s+/u).map(squeezedForm).filter(Boolean)
  if (haystack.includes(words.join(''))) return true
  let at = 0
  for (let piece = 0; piece < pieces && at < words.length; piece++) {
    let run = ''
    const start = at
    while (at < words.length && haystack.includes(run + words[at])) run += words[at++]
    if (at === start) return false
  }
  return at === words.length
}
