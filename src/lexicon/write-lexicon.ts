import type { Proposal } from './learn-lexicon.ts'

const quoted = (text: string): string => JSON.stringify(text)

/** As a comment: on one line, not longer than needed. */
const comment = ({ documents, example, otherwise }: Proposal): string => {
  const quote = example.quote.replace(/\s+/g, ' ').slice(0, 120)
  const others = otherwise.length === 0 ? '' : `; elsewhere: ${otherwise.slice(0, 3).join(', ')}`
  return `# ${documents} ${documents === 1 ? 'document' : 'documents'}, ${example.name}: «${quote}»${others}`.replace(
    /\p{Cc}/gu,
    ' ',
  )
}

/**
 * Proposals as a lexicon in YAML, each with the document that says so. A person reads it, leaves out what is wrong, and gives units their
 * kinds.
 */
export function writeProposals(proposals: readonly Proposal[]): string {
  const of = (list: Proposal['list']): readonly Proposal[] => proposals.filter((one) => one.list === list)
  const block = (list: Proposal['list'], lines: (one: Proposal) => string[]): string[] => {
    const found = of(list)
    return found.length === 0 ? [] : [`${list}:`, ...found.flatMap((one) => [`  ${comment(one)}`, ...lines(one)])]
  }
  return [
    '# What the documents themselves define. Take out what is wrong; give each unit its kind: agency, department, school, party,',
    '# union, committee, position or group. Then: kehoach lexicon check THIS-FILE',
    ...block('abbreviations', ({ word, full }) => [`  ${quoted(word)}: ${quoted(full ?? '')}`]),
    ...block('units', ({ word, full }) => [
      `  - name: ${quoted(word)}`,
      '    kind: department',
      ...(full === null ? [] : [`    also: [${quoted(full)}]`]),
    ]),
    ...block('issuerCodes', ({ word }) => [`  - ${quoted(word)}`]),
    ...block('signingPositions', ({ word }) => [`  - ${quoted(word)}`]),
    '',
  ].join('\n')
}
