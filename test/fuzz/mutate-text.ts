import { allGrammars } from '../../grammars/index.ts'
import type { Grammar } from '../../grammars/kit.ts'
import type { Choice } from '../random.ts'

/** What mutants are made of. */
export interface Materials {
  readonly texts: readonly string[]
  readonly lines: readonly string[]
  readonly cells: readonly string[]
  readonly markers: readonly string[]
  /** Examples and counterexamples of every grammar. */
  readonly forms: readonly string[]
}

/** The parts of texts, and all that the grammars hold as examples. */
export function gatherMaterials(texts: readonly string[]): Materials {
  const lines = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== '')
  const rules = Object.values(allGrammars).flat() as Grammar[]
  const forms = rules
    .flatMap(({ examples, counterexamples }) => [
      ...examples.flatMap(([, ...spellings]) => spellings),
      ...counterexamples,
    ])
    .map((form) => form.replace(/[⟦⟧]/g, ''))
  return {
    texts,
    lines,
    cells: lines.flatMap((line) => (/[|\t]/.test(line) ? line.split(/[|\t]/).map((cell) => cell.trim()) : [])),
    markers: [
      ...new Set(lines.flatMap((line) => /^\s*(?:[-+*•]|\p{L}{1,5}[.)]|[\d.]+[.)]?)\s/u.exec(line)?.[0] ?? [])),
    ],
    forms: [...new Set(forms)],
  }
}

const glue = ['', ' ', ' ', ' ', ', ', '; ', ': ', '. ', ' - ', '\t', ' và ', ' (', ') ', '/', '\n', '\n- ']
const damage = [
  '(',
  ')',
  '\t',
  '|',
  '“',
  '\n',
  '0',
  '/',
  ':',
  ';',
  '\u0301',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u200b',
  '\u212b',
  '\u05bc',
  '📎',
  '…',
]
const dots = ['……', '...', '…', '', '......../.........', '___', '(...)', '“…”']

function shuffled<Value>(choice: Choice, list: readonly Value[]): Value[] {
  return list
    .map((value) => ({ value, key: choice.number(1 << 30) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/** Some lines that follow each other in one of the texts. */
function stretch(choice: Choice, { texts }: Materials, most: number): string[] {
  const lines = choice.pick(texts).split('\n')
  const from = choice.number(lines.length)
  return lines.slice(from, from + 1 + choice.number(most))
}

function glued(choice: Choice, parts: () => string, most: number): string {
  return choice.list(most, parts).reduce((text, part) => text + choice.pick(glue) + part, parts())
}

/** A table of any cells, and not always as many in each row. */
function anyTable(choice: Choice, { cells, forms }: Materials): string[] {
  const cell = (): string => choice.pick([choice.pick(cells), choice.pick(forms), choice.pick(forms), '', '-', '1'])
  const width = 1 + choice.number(7)
  const row = (): string => {
    const own = choice.number(8) === 0 ? 1 + choice.number(9) : width
    return `| ${Array.from({ length: own }, cell).join(' | ')} |`
  }
  return [row(), `|${' --- |'.repeat(width)}`, ...choice.list(12, row)]
}

type Mutator = (choice: Choice, materials: Materials) => string

/** Every way to make a text that no clerk wrote from those that clerks might write. */
export const mutators: Readonly<Record<string, Mutator>> = {
  shuffledLines: (choice, materials) => shuffled(choice, stretch(choice, materials, 60)).join('\n'),
  linesOfAll: (choice, { lines }) => choice.list(40, () => choice.pick(lines)).join('\n'),
  cutLines: (choice, materials) =>
    stretch(choice, materials, 50)
      .map((line) =>
        line.slice(
          choice.number(8) === 0 ? choice.number(line.length + 1) : 0,
          line.length - (choice.number(3) === 0 ? choice.number(line.length + 1) : 0),
        ),
      )
      .join(choice.pick(['\n', '\r\n', '\n\n', ' ', '\u2028'])),
  damagedLetters: (choice, materials) =>
    [...stretch(choice, materials, 40).join('\n')]
      .map((letter) => (choice.number(25) === 0 ? choice.pick(damage) : letter))
      .join(''),
  doubledLines: (choice, materials) =>
    stretch(choice, materials, 15)
      .flatMap((line) => Array<string>(choice.number(4) === 0 ? 1 + choice.number(12) : 1).fill(line))
      .join('\n'),
  doubledWords: (choice, materials) =>
    stretch(choice, materials, 15)
      .map((line) =>
        line
          .split(' ')
          .flatMap((word) => Array<string>(choice.number(10) === 0 ? choice.number(6) : 1).fill(word))
          .join(' '),
      )
      .join('\n'),
  formsGlued: (choice, { forms }) => choice.list(12, () => glued(choice, () => choice.pick(forms), 6)).join('\n'),
  formsInLines: (choice, materials) =>
    stretch(choice, materials, 20)
      .map((line) => {
        const at = choice.number(line.length + 1)
        return choice.number(3) === 0
          ? line.slice(0, at) + choice.pick(glue) + choice.pick(materials.forms) + line.slice(at)
          : line
      })
      .join('\n'),
  dotsForWords: (choice, materials) =>
    [...stretch(choice, materials, 20), choice.pick(materials.forms)]
      .map((line) => {
        // A word here and there, or whole clauses, as in a form that is to be filled in.
        const part = choice.number(2) === 0 ? /[^\s,;:.|]+/g : /[^,;:.|]+/g
        return line.replace(part, (words) => (choice.number(5) === 0 ? choice.pick(dots) : words))
      })
      .join('\n'),
  fewWords: (choice, { forms, lines, markers }) => {
    const part = (): string =>
      choice.pick([choice.pick(forms), choice.pick(forms), choice.pick(lines), choice.pick(dots)])
    return choice.pick(['', '', choice.pick(markers)]) + glued(choice, part, 3)
  },
  otherMarkers: (choice, materials) =>
    stretch(choice, materials, 40)
      .map((line) => {
        const bare = line.replace(/^\s*(?:[-+*•]|\p{L}{1,5}[.)]|[\d.]+[.)]?)\s/u, '')
        return choice.number(2) === 0 ? choice.pick(materials.markers) + bare : line
      })
      .join('\n'),
  anyTables: (choice, materials) =>
    [...stretch(choice, materials, 12), '', ...anyTable(choice, materials), '', ...stretch(choice, materials, 6)].join(
      '\n',
    ),
  tornRows: (choice, materials) =>
    anyTable(choice, materials)
      .join('\n')
      .replace(/\|/g, (bar) => choice.pick([bar, bar, bar, bar, '\t', '\n', '||', ''])),
  twoLetterheads: (choice, { texts }) => {
    const [one, two] = [choice.pick(texts), choice.pick(texts)].map((text) =>
      text.split('\n').slice(0, 4 + choice.number(12)),
    )
    return shuffled(choice, [one!, two!]).flat().join('\n')
  },
  endsOnly: (choice, { texts }) =>
    choice
      .pick(texts)
      .split('\n')
      .slice(-1 - choice.number(14))
      .join('\n'),
}

/** One mutant; every third is mutated a second time by the letters. */
export function mutantText(choice: Choice, materials: Materials): { readonly how: string; readonly text: string } {
  const how = choice.pick(Object.keys(mutators))
  const text = mutators[how]!(choice, materials)
  if (choice.number(3) > 0 || text === '') return { how, text }
  const again = choice.pick(['damagedLetters', 'cutLines', 'doubledLines', 'dotsForWords', 'tornRows', 'formsInLines'])
  return { how: `${how}, ${again}`, text: mutators[again]!(choice, { ...materials, texts: [text] }) }
}
