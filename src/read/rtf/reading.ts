import { createListCounter, type ListCounter } from '../docx/list-counter.ts'
import type { ReadLimits } from '../read-error.ts'
import { createFindings, type WordFindings } from '../word/gaps.ts'
import type { TextLook } from '../word/story-writer.ts'
import type { Destination } from './destinations.ts'
import { createFonts, type RtfFonts } from './fonts.ts'
import { createHeadingStyles, type HeadingStyles } from './heading-styles.ts'
import { createListTables, type ListTables } from './list-tables.ts'
import { type LookState, plainLook } from './looks.ts'
import { createRtfStory, type ParagraphState, plainParagraph, type Story } from './story.ts'

/** What holds inside a pair of braces. */
export interface Group {
  destination: Destination
  look: LookState
  paragraph: ParagraphState
  /** How many characters stand in for one that is given by its code (`\uc`). */
  standIns: number
  /** Nothing but `\*` stood in it so far. */
  fresh: boolean
  /** `\*` stood in front: what is not known is passed over. */
  ignorable: boolean
  /** What is to be done at its end. */
  end: (() => void) | null
}

/** All that is known of a file while it is read. */
export interface Reading {
  readonly findings: WordFindings
  readonly fonts: RtfFonts
  readonly lists: ListTables
  readonly headings: HeadingStyles
  /** Count the numbers of paragraphs: the body, notes and text boxes each begin anew. */
  readonly counters: Readonly<Record<'body' | 'note' | 'boxes', () => ListCounter>>
  /** The open stories, the innermost last. */
  readonly stories: Story[]
  /** The groups around the open one. */
  readonly around: Group[]
  group: Group
  defaultFont: number
  /** It begins as rich text does. */
  isRtf: boolean
  /** Its last brace is closed. */
  isEnded: boolean
  /** The text of the list level that is being defined. */
  levelText: string
  /** Bytes that were not decoded yet. */
  pending: number[]
  /** How many characters are still to come that stand in for one that was given by its code. */
  toSkip: number
}

/** What is known of a file before anything of it is read. */
export function beginReading(limits: ReadLimits): Reading {
  const findings = createFindings(limits)
  const lists = createListTables()
  const counterOf = (): (() => ListCounter) => {
    let counter: ListCounter | null = null
    return () => {
      counter ??= createListCounter(lists.numbering())
      return counter
    }
  }
  const counters = { body: counterOf(), note: counterOf(), boxes: counterOf() }
  return {
    findings,
    fonts: createFonts(),
    lists,
    headings: createHeadingStyles(),
    counters,
    stories: [createRtfStory('body', counters.body, findings)],
    around: [],
    group: outerGroup(),
    defaultFont: 0,
    isRtf: false,
    isEnded: false,
    levelText: '',
    pending: [],
    toSkip: 0,
  }
}

/** What holds outside of all braces. */
export const outerGroup = (): Group => ({
  destination: 'body',
  look: plainLook,
  paragraph: plainParagraph,
  standIns: 1,
  fresh: false,
  ignorable: false,
  end: null,
})

/** The story that is being read. */
export const storyOf = ({ stories }: Reading): Story => stories.at(-1) as Story

/** A look with the name of its font. */
export const lookOf = ({ fonts }: Reading, { font, ...look }: LookState): TextLook => ({
  ...look,
  font: fonts.name(font),
})
