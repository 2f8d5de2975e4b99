import { Readable, Writable } from 'node:stream'

/** Calls a command with streams that the test reads; `input` is standard input. */
export async function capture(
  call: (streams: { stdin: Readable; stdout: Writable; stderr: Writable }) => Promise<number>,
  input = '',
) {
  const texts = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += chunk
        done()
      },
    })
  const streams = { stdin: Readable.from([Buffer.from(input)]), stdout: sink('stdout'), stderr: sink('stderr') }
  const code = await call(streams)
  return { code, ...texts }
}
