import { type ParagraphState, plainParagraph } from './story.ts'

/** How characters look, the font by its number. */
export interface LookState {
  readonly font: number
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly hidden: boolean
  /** Deleted while changes were tracked. */
  readonly deleted: boolean
}

export const plainLook: LookState = {
  font: 0,
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  deleted: false,
}

const toggles: Readonly<Record<string, keyof Omit<LookState, 'font'>>> = {
  b: 'bold',
  i: 'italic',
  caps: 'caps',
  v: 'hidden',
  deleted: 'deleted',
}

/** The look after a control word; the same one where the word says nothing of it. */
export function changeLook(look: LookState, name: string, value: number | null, defaultFont: number): LookState {
  if (name === 'f') return { ...look, font: value ?? defaultFont }
  if (name === 'plain') return { ...plainLook, font: defaultFont, deleted: look.deleted }
  const toggle = Object.hasOwn(toggles, name) ? toggles[name] : undefined
  return toggle === undefined ? look : { ...look, [toggle]: value !== 0 }
}

const alignments: Readonly<Record<string, ParagraphState['alignment']>> = {
  ql: 'left',
  qc: 'center',
  qr: 'right',
  qj: 'justify',
  qd: 'justify',
}
const bodyText = 9
const deepestTable = 20

/** The paragraph's properties after a control word; the same ones where the word says nothing of them. */
export function changeParagraph(state: ParagraphState, name: string, value: number | null): ParagraphState {
  switch (name) {
    case 'pard':
      return plainParagraph
    case 'intbl':
      return { ...state, inTable: value !== 0 }
    case 'itap':
      return { ...state, depth: Math.min(Math.max(value ?? 1, 0), deepestTable), inTable: (value ?? 1) > 0 }
    case 'ls':
      return { ...state, list: value ?? 0 }
    case 'ilvl':
      return { ...state, listLevel: Math.min(Math.max(value ?? 0, 0), 8) }
    case 'outlinelevel':
      return { ...state, heading: value !== null && value >= 0 && value < bodyText ? value + 1 : null }
    default:
      return Object.hasOwn(alignments, name) ? { ...state, alignment: alignments[name] ?? null } : state
  }
}
