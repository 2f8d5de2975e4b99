import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { offlineStart } from '../../src/read/program/offline.ts'
import { notStarted, runProgram } from '../../src/read/program/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const options = { cwd: tmpdir(), env: process.env, timeoutMs: 20_000, maxMemoryBytes: 2 ** 32 }
const nothing = new Uint8Array()

function isAlive(pid: number): boolean {
  try {
    // A process that has ended but was not yet collected still takes signals: its state tells.
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Starts a child that never ends, and says where its number will stand. */
const endless = (name: string) => {
  const file = join(folder, name)
  return { script: `sleep 300 & echo $! > ${file}; wait`, child: () => Number(readFileSync(file, 'utf8')) }
}

describe.skipIf(process.platform === 'win32')('runProgram', () => {
  it('tells how a program ended', async () => {
    expect(await runProgram('/bin/sh', ['-c', 'exit 3'], options)).toEqual({
      code: 3,
      timedOut: false,
      output: nothing,
    })
    expect(notStarted).toContain((await runProgram('/nowhere/program', [], options)).code)
  })

  it('passes words as they are', async () => {
    const words = ['a b', '$HOME', '"; exit 1; "']
    const test = `[ "$1" = 'a b' ] && [ "$2" = '$HOME' ] && [ "$3" = '"; exit 1; "' ]`
    expect((await runProgram('/bin/sh', ['-c', test, 'sh', ...words], options)).code).toBe(0)
  })

  it('hands on what is to be read, and gives back what was written, up to a limit', async () => {
    const input = new TextEncoder().encode('kế hoạch '.repeat(100_000))
    const { output } = await runProgram('/bin/cat', [], { ...options, input, maxOutputBytes: 2 ** 24 })
    expect(Buffer.from(output).equals(Buffer.from(input))).toBe(true)
    const much = await runProgram('/bin/cat', ['/dev/zero'], { ...options, maxOutputBytes: 2 ** 20 })
    expect(much.code).toBeNull()
    expect(much.output.length).toBeLessThanOrEqual(2 ** 20)
  })

  it('kills the program with its children after its time', async () => {
    const { script, child } = endless('timeout')
    const { timedOut } = await runProgram('/bin/sh', ['-c', script], { ...options, timeoutMs: 1000 })
    expect(timedOut).toBe(true)
    await expect.poll(() => isAlive(child())).toBe(false)
  })

  it('kills the program with its children when the signal is aborted', async () => {
    const { script, child } = endless('abort')
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('enough')), 1000)
    const run = runProgram('/bin/sh', ['-c', script], { ...options, signal: controller.signal })
    await expect(run).rejects.toThrow('enough')
    await expect.poll(() => isAlive(child())).toBe(false)
  })

  it('holds the memory', async () => {
    const script = 'const list = []; for (;;) list.push(new Uint8Array(1e7).fill(1))'
    const end = await runProgram(process.execPath, ['-e', script], { ...options, maxMemoryBytes: 1.2e9 })
    expect(end).toMatchObject({ timedOut: false })
    expect(end.code).not.toBe(0)
  })

  it('takes the network from the program', async () => {
    let requests = 0
    const server = createServer((_, response) => {
      requests++
      response.end('x')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const get = `require('http').get('http://127.0.0.1:${port}/', (answer) => answer.pipe(process.stdout))`
    const ask = ['-e', `${get}.on('error', () => console.log('refused'))`]
    const answer = async (isolates: boolean) => {
      const { output } = await runProgram(process.execPath, ask, { ...options, isolates, maxOutputBytes: 1000 })
      return new TextDecoder().decode(output).trim()
    }
    try {
      // Node asks no proxy: what is refused here is refused by the system.
      expect(await answer(false)).toBe('x')
      if (offlineStart().length > 0) expect(await answer(true)).toBe('refused')
      expect(requests).toBe(offlineStart().length > 0 ? 1 : 2)
    } finally {
      server.close()
    }
  })
})
