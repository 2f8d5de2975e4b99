import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commentOf, lexiconType, type ModelType, modelTypes, typesOfModules } from './model-types.ts'

/*
 * The types that tsc writes for the schemas say what a field is, and not what it means: no editor shows the descriptions of a schema. This puts
 * interfaces in their place that carry them. `test/package.long.test.ts` holds that both are the same types.
 */

/** A type literal and no interface: what takes any record takes it, as it takes what a schema infers. */
function writeType({ name, description, fields }: ModelType, refer: (type: string) => string = (type) => type): string {
  const lines = fields.map((field) => {
    const comment = commentOf(field.description)
    return `${comment === '' ? '' : `  ${comment}\n`}  ${field.name}${field.isOptional ? '?' : ''}: ${refer(field.type)};`
  })
  return `${commentOf(description)}\nexport type ${name} = {\n${lines.join('\n')}\n}`
}

/** A module of declarations with every type of the result, each field with its meaning. */
export const documentedTypes = (): string => `${modelTypes().map((one) => writeType(one)).join('\n\n')}\n`

/** A module's declarations, its types written out with their meaning; what they are made of stands in the module of all types. */
export function withDocumented(declarations: string, types: readonly ModelType[], from: string): string {
  const names = modelTypes().map(({ name }) => name)
  const known = new RegExp(`(?<!['\\w.])(?:${names.join('|')})(?![\\w'])`, 'g')
  const refer = (type: string): string =>
    type
      .split(/(\/\*\*.*?\*\/)/)
      .map((part) => (part.startsWith('/**') ? part : part.replace(known, (name) => `documented.${name}`)))
      .join('')
  let written = declarations
  for (const type of types) {
    const inferred = new RegExp(`(?:^/\\*\\*[^\\n]*\\*/\\n)?^export type ${type.name} = (?:[^;{]|\\{[^}]*\\})*;`, 'm')
    if (inferred.test(written)) written = written.replace(inferred, () => `${writeType(type, refer)};`)
  }
  return written === declarations ? declarations : `import type * as documented from '${from}';\n${written}`
}

/** Puts the documented types into a folder of declarations. */
export function documentTypes(folder: string): void {
  const model = join(folder, 'src/model')
  writeFileSync(join(model, 'documented.d.ts'), documentedTypes())
  const all = modelTypes()
  for (const [module, names] of typesOfModules) {
    const file = join(model, `${module}.d.ts`)
    const types = all.filter(({ name }) => names.includes(name))
    writeFileSync(file, withDocumented(readFileSync(file, 'utf8'), types, './documented.js'))
  }
  const file = join(folder, 'src/lexicon/lexicon.d.ts')
  writeFileSync(file, withDocumented(readFileSync(file, 'utf8'), [lexiconType()], '../model/documented.js'))
}
