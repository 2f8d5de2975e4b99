import { documentNumbers } from './document-number.ts'
import type { Grammar } from './kit.ts'

/** Every grammar, by kind. The tests run all examples, and `check:redos` checks all patterns. */
export const allGrammars: Readonly<Record<string, readonly Grammar[]>> = {
  documentNumbers,
}
