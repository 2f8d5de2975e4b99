import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorCatalogue } from '../../build/error-catalogue.ts'
import { fieldReference } from '../../build/field-reference.ts'
import { lexiconType, modelTypes } from '../../build/model-types.ts'
import { documentedTypes, withDocumented } from '../../build/write-types.ts'

const types = [...modelTypes(), lexiconType()]

test('every type and every field says what it means', () => {
  expect(types.length).toBeGreaterThan(25)
  expect(types.filter(({ description }) => description === null).map(({ name }) => name)).toEqual([])
  const silent = types.flatMap(({ name, fields }) =>
    fields.filter(({ description }) => description === null).map((field) => `${name}.${field.name}`),
  )
  expect(silent).toEqual([])
})

test('docs/fields.md is what the schemas say (npm run docs:fields writes it)', () => {
  expect(readFileSync(new URL('../../docs/fields.md', import.meta.url), 'utf8')).toBe(fieldReference())
})

test('docs/errors.md is what the code says (npm run docs:fields writes it)', () => {
  expect(readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')).toBe(errorCatalogue())
})

test('a type that is inferred from a schema is written out with its meaning', () => {
  const of = (name: string) => types.filter((one) => one.name === name)
  const before = 'export declare const Span: z.ZodObject<{}>;\nexport type Span = z.infer<typeof Span>;\n'
  const span = withDocumented(before, of('Span'), './documented.js')
  expect(span).toContain("import type * as documented from './documented.js';\nexport declare const Span")
  expect(span).toContain('export type Span = {\n  /** First UTF-16 offset in PlanDocument.text */\n  start: number;')
  const tree = 'export type Section = z.infer<typeof base> & {\n    children: Section[];\n};\nexport {};\n'
  const section = withDocumented(tree, of('Section'), './d.js')
  expect(section).toContain('  children: documented.Section[];\n};\nexport {};')
  expect(withDocumented('export {};\n', of('Span'), './d.js')).toBe('export {};\n')
  expect(documentedTypes()).toContain('export type PlanDocument = {')
})
