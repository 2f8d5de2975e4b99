import { writeFileSync } from 'node:fs'
import { errorCatalogue } from './error-catalogue.ts'
import { fieldReference } from './field-reference.ts'

writeFileSync(new URL('../docs/fields.md', import.meta.url), fieldReference())
writeFileSync(new URL('../docs/errors.md', import.meta.url), errorCatalogue())
