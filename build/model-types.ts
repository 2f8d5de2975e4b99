import { z } from 'zod'
import { Lexicon } from '../src/lexicon/lexicon.ts'
import * as citation from '../src/model/citation.ts'
import * as contact from '../src/model/contact.ts'
import * as diagnostic from '../src/model/diagnostic.ts'
import * as documentNumber from '../src/model/document-number.ts'
import * as header from '../src/model/header.ts'
import * as planDocument from '../src/model/plan-document.ts'
import * as review from '../src/model/review.ts'
import * as section from '../src/model/section.ts'
import * as source from '../src/model/source.ts'
import * as span from '../src/model/span.ts'
import * as table from '../src/model/table.ts'
import * as task from '../src/model/task.ts'
import * as temporal from '../src/model/temporal.ts'
import * as unit from '../src/model/unit.ts'

/** A field of an interface: its type as TypeScript, and what the schema says of it. */
export interface Field {
  readonly name: string
  readonly type: string
  readonly isOptional: boolean
  readonly description: string | null
}

/** An object of the schema, as an interface. */
export interface ModelType {
  readonly name: string
  readonly description: string | null
  readonly fields: readonly Field[]
}

const modules = {
  'plan-document': planDocument,
  source,
  header,
  'document-number': documentNumber,
  temporal,
  section,
  citation,
  table,
  task,
  unit,
  contact,
  review,
  diagnostic,
  span,
}

type Schema = z.core.$ZodType

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && '_zod' in value

/** The objects that modules export, by the definition that their copies with other descriptions share. */
const named = new Map<unknown, { readonly name: string; readonly module: string; readonly schema: Schema }>()
for (const [module, exported] of Object.entries(modules))
  // The order of a namespace is not everywhere the same.
  for (const [name, schema] of Object.entries(exported).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (isSchema(schema) && schema._zod.def.type === 'object') named.set(schema._zod.def, { name, module, schema })

/** Which types each module of the model exports. */
export const typesOfModules: ReadonlyMap<string, readonly string[]> = new Map(
  Object.keys(modules).map((module) => [
    module,
    [...named.values()].filter((one) => one.module === module).map(({ name }) => name),
  ]),
)

/** What a schema says of itself, or what it wraps says. */
function descriptionOf(schema: Schema): string | null {
  const said = z.globalRegistry.get(schema)?.description
  if (said !== undefined) return said
  const { innerType, element } = schema._zod.def as { innerType?: Schema; element?: Schema }
  const inner = innerType ?? element
  return inner === undefined ? null : descriptionOf(inner)
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))

/** A schema as TypeScript writes what it describes. */
function typeOf(schema: Schema, isInput: boolean): string {
  const def = schema._zod.def as never as {
    type: string
    innerType: Schema
    element: Schema
    in: Schema
    shape: Record<string, Schema>
    entries: Record<string, string>
    values: unknown[]
    keyType: Schema
    valueType: Schema
    options: Schema[]
    items: Schema[]
    getter(): Schema
  }
  const known = named.get(schema._zod.def)
  if (known !== undefined) return known.name
  const inner = (one: Schema): string => typeOf(one, isInput)
  const inList = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type)
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return def.type
    case 'int':
      return 'number'
    case 'nullable':
      return `${inner(def.innerType)} | null`
    case 'default':
    case 'optional':
      return inner(def.innerType)
    case 'array':
      return `${isInput ? 'readonly ' : ''}${inList(inner(def.element))}[]`
    case 'enum':
      return Object.values(def.entries).map(literal).join(' | ')
    case 'literal':
      return def.values.map(literal).join(' | ')
    case 'union':
      return def.options.map(inner).join(' | ')
    case 'tuple':
      return `[${def.items.map(inner).join(', ')}]`
    case 'lazy':
      return inner(def.getter())
    case 'pipe':
      return inner(def.in)
    case 'record': {
      const keys = def.keyType._zod.def.type === 'string' ? 'string' : inner(def.keyType)
      const record = `Record<${keys}, ${inner(def.valueType)}>`
      return `Readonly<${keys === 'string' ? record : `Partial<${record}>`}>`
    }
    case 'object': {
      const fields = fieldsOf(schema, isInput).map(
        ({ name, type, isOptional, description }) =>
          `${commentOf(description)} ${isInput ? 'readonly ' : ''}${name}${isOptional ? '?' : ''}: ${type}`,
      )
      return `{ ${fields.join('; ')} }`
    }
    default:
      throw new Error(`build/model-types.ts does not know how to write «${def.type}»`)
  }
}

export const commentOf = (description: string | null): string =>
  description === null ? '' : `/** ${description.replaceAll('*/', '*\\/')} */`

function fieldsOf(schema: Schema, isInput: boolean): Field[] {
  const { shape } = schema._zod.def as never as { shape: Record<string, Schema> }
  return Object.entries(shape).map(([name, field]) => ({
    name,
    type: typeOf(field, isInput),
    isOptional: isInput && ['default', 'optional'].includes(field._zod.def.type),
    description: descriptionOf(field),
  }))
}

/** Every interface of the result, from the document down. */
export function modelTypes(): ModelType[] {
  return [...named.values()].map(({ name, schema }) => ({
    name,
    description: descriptionOf(schema),
    fields: fieldsOf(schema, false),
  }))
}

/** The lexicon as its author writes it. */
export function lexiconType(): ModelType {
  return { name: 'LexiconInput', description: descriptionOf(Lexicon), fields: fieldsOf(Lexicon, true) }
}
