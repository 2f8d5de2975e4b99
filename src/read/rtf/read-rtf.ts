import { ReadError, type ReadLimits, timeLimit } from '../read-error.ts'
import { finishWord, type WordContent } from '../word/finish-word.ts'
import { beginGroup, enterDestination } from './begin-group.ts'
import { readControlWord } from './control-word.ts'
import { characterSymbols, characterWords } from './destinations.ts'
import { takePending, takeText } from './group-text.ts'
import { plainLook } from './looks.ts'
import { beginReading, lookOf, outerGroup, type Reading } from './reading.ts'
import { plainParagraph } from './story.ts'
import { type RtfVisitor, readTokens } from './tokens.ts'

/** After so many tokens the clock is looked at. */
const tokensPerLook = 4096

/**
 * Reads rich text: text by fonts and code pages, looks, tables, the automatic numbers that the file carries or else defines, notes, text
 * boxes, results of fields. Headers, footers, comments and deleted text are left out.
 * @throws ReadError `unsupported-format`, `too-complex`, `timeout`, `empty` or `no-text-layer`
 */
export function readRtfContent(bytes: Uint8Array, limits: ReadLimits): WordContent {
  const reading = beginReading(limits)
  const visitor = visitorOf(reading, limits)
  readTokens(bytes, visitor)
  takePending(reading)
  const { findings } = reading
  if (!reading.isRtf) throw new ReadError('unsupported-format', 'The file is no rich text.')
  if (!reading.isEnded) findings.gaps.note('end')
  while (reading.around.length > 0) visitor.close()
  const look = lookOf(reading, { ...plainLook, font: reading.defaultFont })
  const blocks = reading.stories[0]?.finish(plainParagraph, look) ?? []
  return finishWord(blocks, findings, 'read/rtf')
}

/** Reads the tokens one by one; the characters that stand in for one that is given by its code are passed over. */
function visitorOf(reading: Reading, limits: ReadLimits): RtfVisitor {
  const checkTime = timeLimit(limits)
  let tokens = 0
  const count = () => {
    if (++tokens % tokensPerLook === 0) checkTime()
  }
  const settle = () => {
    takePending(reading)
    reading.toSkip = 0
  }
  const isStandIn = (): boolean => reading.toSkip > 0 && reading.toSkip-- > 0
  return {
    open() {
      settle()
      openGroup(reading, limits)
    },
    close() {
      settle()
      closeGroup(reading)
    },
    word(name, value) {
      count()
      const character = Object.hasOwn(characterWords, name) ? characterWords[name] : undefined
      if (character !== undefined && isStandIn()) return
      settle()
      const { fresh } = reading.group
      reading.group.fresh = false
      if (name === 'pict') reading.findings.pictures = true
      if (fresh && beginGroup(reading, name)) return
      if (character !== undefined) takeText(reading, character)
      else readControlWord(reading, name, value)
    },
    symbol(character) {
      const { group } = reading
      if (character === '*') {
        group.ignorable = group.fresh
        return
      }
      if (isStandIn()) return
      takePending(reading)
      group.fresh = false
      if (character === '\n' || character === '\r') readControlWord(reading, 'par', null)
      else if (Object.hasOwn(characterSymbols, character)) takeText(reading, characterSymbols[character] ?? '')
    },
    byte(value) {
      reading.group.fresh = false
      if (!isStandIn()) reading.pending.push(value)
    },
    text(given) {
      count()
      reading.group.fresh = false
      const skipped = Math.min(reading.toSkip, given.length)
      reading.toSkip -= skipped
      for (const value of skipped === 0 ? given : given.subarray(skipped)) reading.pending.push(value)
    },
    isDone: () => reading.isEnded,
  }
}

function openGroup(reading: Reading, { maxDepth }: ReadLimits): void {
  if (reading.around.length >= maxDepth)
    throw new ReadError('too-complex', `Groups are nested more than ${maxDepth} deep.`)
  reading.around.push(reading.group)
  reading.group = { ...reading.group, fresh: true, ignorable: false, end: null }
  if (reading.group.destination === 'styles') enterDestination(reading, 'style')
}

function closeGroup(reading: Reading): void {
  reading.group.end?.()
  reading.group = reading.around.pop() ?? outerGroup()
  if (reading.around.length === 0) reading.isEnded = true
}
