import { typeWithCode } from '../grammars/lexicon/document-types.ts'

/** The type as the gold writes it, by its code; with its name where that is another's, so that it equals no gold. */
export function writtenType({ code, name }: { readonly code: string; readonly name: string }): string {
  const type = typeWithCode(code)
  return type === undefined || type.name === name ? code : `${code} (${name})`
}
