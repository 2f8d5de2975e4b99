/** The part of word-extractor 1.0.4 that is used: it has no types of its own. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  import type { Readable } from 'node:stream'

  class WordOleExtractor {
    /** The stretches of the text: where each begins in the stream, its length in characters, and whether it is UTF-16. */
    readonly _pieces: readonly {
      readonly startFilePos: number
      readonly totLength: number
      readonly unicode: boolean
    }[]
    extractWordDocument(streams: { stream(name: string): Readable }, wordDocument: Uint8Array): Promise<unknown>
  }
  export = WordOleExtractor
}
