import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commentOf, lexiconType, type ModelType, modelTypes, typesOfModules } from './model-types.ts'

/*
 * The types that tsc writes for the schemas say what a field is, and not what it means: no editor shows the descriptions of a schema. This puts
 * interfaces in their place that carry them. `test/package.long.test.ts` holds that both are the same types.
 */

function writeInterface({ name, description, fields }: ModelType): string {
  const lines = fields.map((field) => {
    const comment = commentOf(field.description)
    return `${comment === '' ? '' : `  ${comment}\n`}  ${field.name}${field.isOptional ? '?' : ''}: ${field.type};`
  })
  return `${commentOf(description)}\nexport interface ${name} {\n${lines.join('\n')}\n}\n`
}

/** A module of declarations with every interface of the result, each field with its meaning. */
export const documentedTypes = (): string => modelTypes().map(writeInterface).join('\n')

/** A module's declarations, its types taken from the documented ones. */
export function withDocumented(declarations: string, names: readonly string[], from: string): string {
  let written = declarations
  for (const name of names) {
    const inferred = new RegExp(`^export type ${name} = (?:[^;{]|\\{[^}]*\\})*;`, 'm')
    if (inferred.test(written)) written = written.replace(inferred, `export type ${name} = documented.${name};`)
  }
  return written === declarations ? declarations : `import type * as documented from '${from}';\n${written}`
}

/** Puts the documented types into a folder of declarations. */
export function documentTypes(folder: string): void {
  const model = join(folder, 'src/model')
  writeFileSync(join(model, 'documented.d.ts'), documentedTypes())
  for (const [module, names] of typesOfModules) {
    const file = join(model, `${module}.d.ts`)
    writeFileSync(file, withDocumented(readFileSync(file, 'utf8'), names, './documented.js'))
  }
  const lexicon = join(folder, 'src/lexicon')
  writeFileSync(join(lexicon, 'documented.d.ts'), writeInterface(lexiconType()))
  const file = join(lexicon, 'lexicon.d.ts')
  writeFileSync(file, withDocumented(readFileSync(file, 'utf8'), ['LexiconInput'], './documented.js'))
}
