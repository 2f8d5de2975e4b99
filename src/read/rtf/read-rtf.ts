import { createListCounter, type ListCounter } from '../docx/list-counter.ts'
import { ReadError, type ReadLimits, timeLimit } from '../read-error.ts'
import { finishWord, type WordContent } from '../word/finish-word.ts'
import { createFindings } from '../word/gaps.ts'
import type { TextLook } from '../word/story-writer.ts'
import { trimNote } from '../word/trim-note.ts'
import { characterSymbols, characterWords, type Destination, destinations, ignorableLooks } from './destinations.ts'
import { createFonts } from './fonts.ts'
import { createHeadingStyles } from './heading-styles.ts'
import { createListTables } from './list-tables.ts'
import { changeLook, changeParagraph, type LookState, plainLook } from './looks.ts'
import { createRtfStory, type ParagraphState, plainParagraph, type Story } from './story.ts'
import { type RtfVisitor, readTokens } from './tokens.ts'

/** What holds inside a pair of braces. */
interface Group {
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

/** What stands in printed text only. */
const onlyInText: ReadonlySet<Destination> = new Set(['field', 'result', 'number', 'note'])
/** A number that no font has. */
const noFont = -1
/** After so many tokens the clock is looked at. */
const tokensPerLook = 4096

/**
 * Reads rich text: text by fonts and code pages, looks, tables, the automatic numbers that the file carries or else defines, notes, text
 * boxes, results of fields. Headers, footers, comments and deleted text are left out.
 * @throws ReadError `unsupported-format`, `too-complex`, `timeout`, `empty` or `no-text-layer`
 */
export function readRtfContent(bytes: Uint8Array, limits: ReadLimits): WordContent {
  const findings = createFindings(limits)
  const fonts = createFonts()
  const lists = createListTables()
  const headings = createHeadingStyles()
  const checkTime = timeLimit(limits)
  const counterOf = (): (() => ListCounter) => {
    let counter: ListCounter | null = null
    return () => {
      counter ??= createListCounter(lists.numbering())
      return counter
    }
  }
  const [inBody, inNotes, inBoxes] = [counterOf(), counterOf(), counterOf()]
  const stories: Story[] = [createRtfStory('body', inBody, findings)]
  const groups: Group[] = []
  const outer: Group = {
    destination: 'body',
    look: plainLook,
    paragraph: plainParagraph,
    standIns: 1,
    fresh: false,
    ignorable: false,
    end: null,
  }
  let group = outer
  let defaultFont = 0
  let isRtf = false
  let isEnded = false
  let tokens = 0
  /** Bytes that were not decoded yet, and characters that are given by their codes. */
  let pending: number[] = []
  let levelText = ''
  let toSkip = 0

  const story = () => stories.at(-1) as Story
  const lookOf = ({ font, ...look }: LookState): TextLook => ({ ...look, font: fonts.name(font) })

  const take = (text: string) => {
    switch (group.destination) {
      case 'body':
      case 'field':
      case 'instruction':
      case 'result':
      case 'note':
      case 'box':
        story().writer.addText(text, lookOf(group.look))
        break
      case 'number':
        story().addNumber(text, lookOf(group.look))
        break
      case 'fonts':
        fonts.addName(text)
        break
      case 'level-text':
        levelText += text
        break
      case 'style':
        headings.addName(text)
        break
    }
  }
  const flush = () => {
    if (pending.length === 0) return
    const bytes = Uint8Array.from(pending)
    pending = []
    take(fonts.decode(bytes, group.look.font))
  }

  const beginStory = (path: string, counter: () => ListCounter, isNote: boolean) => {
    const made = createRtfStory(path, counter, findings)
    stories.push(made)
    group.paragraph = plainParagraph
    group.look = { ...plainLook, font: defaultFont }
    return () => {
      const blocks = made.finish(group.paragraph, lookOf(group.look))
      stories.pop()
      if (isNote) story().addNote(trimNote(blocks))
      else story().addBox(blocks)
    }
  }
  const enter = (destination: Destination) => {
    const { writer } = story()
    group.destination = destination
    if (destination === 'field') {
      writer.beginField()
      group.end = () => writer.endField(lookOf(group.look))
    } else if (destination === 'result') writer.separateField()
    else if (destination === 'note') group.end = beginStory('note', inNotes, true)
    else if (destination === 'box') group.end = beginStory('boxes', inBoxes, false)
    else if (destination === 'style') headings.begin()
    else if (destination === 'list') lists.beginList()
    else if (destination === 'override') lists.beginOverride()
    else if (destination === 'level') {
      lists.beginLevel()
      group.look = { ...plainLook, font: noFont }
      group.end = () => lists.endLevel(fonts.name(group.look.font))
    } else if (destination === 'level-text') {
      levelText = ''
      group.end = () => lists.setText(levelText)
    }
  }

  /** What a control word does at the start of a group. Returns true where it says what the group is for. */
  const beginGroup = (name: string): boolean => {
    const destination = destinations.get(name)
    if (group.destination === 'skip') return true
    if (destination !== undefined && !(group.destination === 'silent' && onlyInText.has(destination))) {
      enter(destination)
      return true
    }
    // Properties of formulas, and everything that is marked as nothing to worry about.
    if ((group.ignorable && !ignorableLooks.has(name)) || /^m[a-zA-Z]+Pr$/.test(name)) {
      group.destination = 'skip'
      return true
    }
    return false
  }
  const endOfDocument = () => {
    isEnded = true
  }
  const structure: Readonly<Record<string, (value: number | null) => void>> = {
    rtf: () => {
      isRtf = true
    },
    ansicpg: (value) => fonts.setPage(value ?? 1252),
    mac: () => fonts.setPage(10000),
    deff: (value) => {
      defaultFont = value ?? 0
      group.look = { ...group.look, font: defaultFont }
    },
    fcharset: (value) => fonts.setCharset(value ?? 0),
    uc: (value) => {
      group.standIns = Math.min(Math.max(value ?? 1, 0), 16)
    },
    u: (value) => {
      // Numbers above 32,767 are written as negative ones.
      if (value !== null) take(String.fromCharCode(value < 0 ? value + 0x10000 : value))
      toSkip = group.standIns
    },
  }
  /** What breaks the text of a story. */
  const breaks: Readonly<Record<string, () => void>> = {
    par: () => story().endParagraph(group.paragraph, lookOf(group.look)),
    sect: () => {
      if (!story().writer.isEmpty()) story().endParagraph(group.paragraph, lookOf(group.look))
    },
    page: () => story().writer.addBreak(),
    column: () => story().writer.addBreak(),
    cell: () => story().endCell(group.paragraph, lookOf(group.look), false),
    nestcell: () => story().endCell(group.paragraph, lookOf(group.look), true),
    row: () => story().endRow(group.paragraph, lookOf(group.look), false),
    nestrow: () => story().endRow(group.paragraph, lookOf(group.look), true),
  }
  const readWord = (name: string, value: number | null) => {
    const isSilent = group.destination === 'skip' || group.destination === 'silent'
    if (Object.hasOwn(structure, name)) return structure[name]?.(value)
    if (group.destination === 'fonts' && name === 'f') return fonts.begin(value ?? 0)
    if (group.destination === 'style') return headings.word(name, value)
    if (group.destination === 'list' || group.destination === 'override' || group.destination === 'level') {
      if (lists.word(name, value)) return
    }
    if (isSilent) return
    const isInner = group.destination === 'inner-row'
    if ((isInner ? story().innerRow : story().row).word(name, value)) return
    if (Object.hasOwn(breaks, name) && (!isInner || name === 'nestrow')) return breaks[name]?.()
    group.look = changeLook(group.look, name, value, defaultFont)
    group.paragraph = changeParagraph(group.paragraph, name, value)
    if (name === 's') group.paragraph = { ...group.paragraph, heading: headings.of(value ?? 0) }
  }

  const visitor: RtfVisitor = {
    open() {
      flush()
      toSkip = 0
      if (groups.length >= limits.maxDepth)
        throw new ReadError('too-complex', `Groups are nested more than ${limits.maxDepth} deep.`)
      groups.push(group)
      group = { ...group, fresh: true, ignorable: false, end: null }
      if (group.destination === 'styles') enter('style')
    },
    close() {
      flush()
      toSkip = 0
      group.end?.()
      group = groups.pop() ?? outer
      if (groups.length === 0) endOfDocument()
    },
    word(name, value) {
      if (++tokens % tokensPerLook === 0) checkTime()
      const character = Object.hasOwn(characterWords, name) ? characterWords[name] : undefined
      if (character !== undefined && toSkip > 0) {
        toSkip--
        return
      }
      flush()
      toSkip = 0
      const fresh = group.fresh
      group.fresh = false
      if (name === 'pict') findings.pictures = true
      if (fresh && beginGroup(name)) return
      if (character !== undefined) take(character)
      else readWord(name, value)
    },
    symbol(character) {
      if (character === '*') {
        group.ignorable = group.fresh
        return
      }
      if (toSkip > 0) {
        toSkip--
        return
      }
      flush()
      group.fresh = false
      if (character === '\n' || character === '\r') readWord('par', null)
      else if (Object.hasOwn(characterSymbols, character)) take(characterSymbols[character] ?? '')
    },
    byte(value) {
      group.fresh = false
      if (toSkip > 0) toSkip--
      else pending.push(value)
    },
    text(given) {
      if (++tokens % tokensPerLook === 0) checkTime()
      group.fresh = false
      const skipped = Math.min(toSkip, given.length)
      toSkip -= skipped
      for (const value of skipped === 0 ? given : given.subarray(skipped)) pending.push(value)
    },
    isDone: () => isEnded,
  }

  readTokens(bytes, visitor)
  flush()
  if (!isRtf) throw new ReadError('unsupported-format', 'The file is no rich text.')
  if (!isEnded) findings.gaps.note('end')
  while (groups.length > 0) visitor.close()
  const blocks = stories[0]?.finish(plainParagraph, lookOf({ ...plainLook, font: defaultFont })) ?? []
  return finishWord(blocks, findings, 'read/rtf')
}
