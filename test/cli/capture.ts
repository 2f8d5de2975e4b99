import { Readable, Writable } from 'node:stream'

/** What a terminal says of itself. */
export const terminal = { isTTY: true, columns: 80, hasColors: () => true }

/**
 * Calls a command with streams that the test reads.
 * @param input what standard input gives
 * @param look what standard output says of itself: nothing, or a `terminal`
 */
export async function capture(
  call: (streams: { stdin: Readable; stdout: Writable; stderr: Writable }) => Promise<number>,
  input = '',
  look: Partial<typeof terminal> = {},
) {
  const texts = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += chunk
        done()
      },
    })
  const stdout = Object.assign(sink('stdout'), look)
  const streams = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr: sink('stderr') }
  const code = await call(streams)
  return { code, ...texts }
}
