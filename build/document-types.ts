import { documentTypes } from './write-types.ts'

documentTypes(process.argv[2] ?? 'dist/types')
