import type { Lexicon } from '../lexicon/lexicon.ts'
import { ReadError } from '../read/read-error.ts'
import { UsageError } from './streams.ts'

/** The flag of commands that read documents. */
export const lexiconFlag = { lexicon: { type: 'string' } } as const

/**
 * The lexicon that `--lexicon` names.
 * @throws UsageError where there is none in the file
 */
export async function lexiconFrom(path: string): Promise<Lexicon> {
  const { readLexiconFile } = await import('../lexicon/read-lexicon-file.ts')
  try {
    return await readLexiconFile(path)
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReadError) throw new UsageError(error.message)
    throw error
  }
}

/** As a part of the options of reading. */
export const lexiconOption = async (flags: {
  readonly lexicon?: string | undefined
}): Promise<{ lexicon?: Lexicon }> => (flags.lexicon === undefined ? {} : { lexicon: await lexiconFrom(flags.lexicon) })
