import { writeFileSync } from 'node:fs'
import { fieldReference } from './field-reference.ts'

writeFileSync(new URL('../docs/fields.md', import.meta.url), fieldReference())
