import { lexiconType, type ModelType, modelTypes } from './model-types.ts'

const escaped = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

/** What an object inside a field is called in a table, where it has no name of its own. */
const inShort = (type: string): string => type.replace(/\/\*\*.*?\*\/ ?/g, '').replace(/\s+/g, ' ')

function linked(type: string, names: readonly string[]): string {
  const short = inShort(type)
  const name = names.find((one) => new RegExp(`^${one}(?:\\[\\])?(?: \\| null)?$`).test(short))
  return name === undefined
    ? `\`${escaped(short)}\``
    : short.replace(name, `[${name}](#${name.toLowerCase()})`).replaceAll('|', '\\|')
}

function section({ name, description, fields }: ModelType, names: readonly string[]): string {
  const rows = fields.map((field) => {
    const meaning = escaped(field.description ?? '')
    return `| \`${field.name}${field.isOptional ? '?' : ''}\` | ${linked(field.type, names)} | ${meaning} |`
  })
  return [`## ${name}`, '', description ?? '', '', '| field | type | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

/** Every field of the result and of a lexicon, as Markdown. */
export function fieldReference(): string {
  const types = [...modelTypes(), lexiconType()]
  const names = types.map(({ name }) => name)
  return `# Fields

Every field of what \`parsePlan\` gives back, and of a lexicon. Made by \`npm run docs:fields\` from the schemas in \`src/model/\`, whose descriptions editors
show, too; \`kehoach schema\` prints the JSON Schema. Nothing is \`undefined\`: what is absent is \`null\`, a list that is empty is \`[]\`.

${types.map((one) => section(one, names)).join('\n')}`
}
