/** What pdfjs uses of a `DecompressionStream`. */
interface InflateStream {
  readonly writable: {
    getWriter(): { readonly ready: Promise<void>; write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }
  }
  readonly readable: AsyncIterable<Uint8Array>
}

/** More than this out of one stream is left to pdfjs' own inflater, which works piece by piece inside the heap's limit. */
const mostBytes = 64 * 1024 * 1024

/**
 * Lets pdfjs inflate at once instead of through the streams of Node, which take longer to set up than most streams of a PDF
 * take to inflate, and wait for another thread. It replaces a global, so it is for threads that do nothing else.
 */
export function inflateAtOnce(): void {
  const { inflateSync } = process.getBuiltinModule('node:zlib')
  function DecompressionStream(format: string): InflateStream {
    if (format !== 'deflate') throw new TypeError(`no stream for ${format}`)
    const chunks: Uint8Array[] = []
    let failure: unknown = null
    return {
      writable: {
        getWriter: () => ({
          ready: Promise.resolve(),
          async write(bytes) {
            try {
              chunks.push(inflateSync(bytes, { maxOutputLength: mostBytes }))
            } catch (error) {
              failure = error
            }
          },
          close: async () => undefined,
        }),
      },
      readable: {
        async *[Symbol.asyncIterator]() {
          if (failure !== null) throw failure
          yield* chunks.splice(0)
        },
      },
    }
  }
  Object.assign(globalThis, { DecompressionStream })
}
