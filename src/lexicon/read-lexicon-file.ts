import { ReadError } from '../read/read-error.ts'
import { readFileWithin } from '../read/read-file.ts'
import { defineLexicon, type Lexicon, type LexiconInput } from './lexicon.ts'

/** No list of words is larger. */
const maxBytes = 8 * 2 ** 20

/**
 * Reads a lexicon from a .json, .yaml or .yml file.
 * @throws ReadError where there is no such file, TypeError where it holds no lexicon; both name the file
 */
export async function readLexiconFile(path: string): Promise<Lexicon> {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(await readFileWithin(path, path, maxBytes))
  try {
    return defineLexicon((await parserFor(path))(text.replace(/^\ufeff/, '')) as LexiconInput)
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new TypeError(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
}

async function parserFor(path: string): Promise<(text: string) => unknown> {
  if (/\.json$/i.test(path)) return JSON.parse
  if (!/\.ya?ml$/i.test(path)) throw new TypeError('A lexicon is a .json, .yaml or .yml file.')
  const { parse } = await import('yaml')
  // Aliases that name each other would fill the memory.
  return (text) => parse(text, { maxAliasCount: 0 }) ?? {}
}
