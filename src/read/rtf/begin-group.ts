import { trimNote } from '../word/trim-note.ts'
import { type Destination, destinations, ignorableLooks } from './destinations.ts'
import { plainLook } from './looks.ts'
import { lookOf, type Reading, storyOf } from './reading.ts'
import { createRtfStory, plainParagraph } from './story.ts'

/** What stands in printed text only. */
const onlyInText: ReadonlySet<Destination> = new Set(['field', 'result', 'number', 'note'])
/** A number that no font has. */
const noFont = -1

/** What a control word does at the start of a group. Returns true where it says what the group is for. */
export function beginGroup(reading: Reading, name: string): boolean {
  const { group } = reading
  const destination = destinations.get(name)
  if (group.destination === 'skip') return true
  if (destination !== undefined && !(group.destination === 'silent' && onlyInText.has(destination))) {
    enterDestination(reading, destination)
    return true
  }
  // Properties of formulas, and everything that is marked as nothing to worry about.
  if ((group.ignorable && !ignorableLooks.has(name)) || /^m[a-zA-Z]+Pr$/.test(name)) {
    group.destination = 'skip'
    return true
  }
  return false
}

/** Sets what the open group is for, and what is to be done at its end. */
export function enterDestination(reading: Reading, destination: Destination): void {
  const { fonts, group, headings, lists } = reading
  const { writer } = storyOf(reading)
  group.destination = destination
  if (destination === 'field') {
    writer.beginField()
    group.end = () => writer.endField(lookOf(reading, group.look))
  } else if (destination === 'result') writer.separateField()
  else if (destination === 'note') group.end = beginStory(reading, 'note')
  else if (destination === 'box') group.end = beginStory(reading, 'boxes')
  else if (destination === 'style') headings.begin()
  else if (destination === 'list') lists.beginList()
  else if (destination === 'override') lists.beginOverride()
  else if (destination === 'level') {
    lists.beginLevel()
    group.look = { ...plainLook, font: noFont }
    group.end = () => lists.endLevel(fonts.name(group.look.font))
  } else if (destination === 'level-text') {
    reading.levelText = ''
    group.end = () => lists.setText(reading.levelText)
  }
}

/** Begins a note or a text box; what is given back ends it and anchors it in the story around. */
function beginStory(reading: Reading, path: 'note' | 'boxes'): () => void {
  const { group, stories } = reading
  const made = createRtfStory(path, reading.counters[path], reading.findings)
  stories.push(made)
  group.paragraph = plainParagraph
  group.look = { ...plainLook, font: reading.defaultFont }
  return () => {
    const blocks = made.finish(group.paragraph, lookOf(reading, group.look))
    stories.pop()
    if (path === 'note') storyOf(reading).addNote(trimNote(blocks))
    else storyOf(reading).addBox(blocks)
  }
}
