import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const newFolder = () => mkdtempSync(join(tmpdir(), 'kehoach-run-'))

/** A folder of files, by name and text, and a place for the output. */
function folderOf(texts: Readonly<Record<string, string>>) {
  const folder = newFolder()
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  return { folder, out: join(newFolder(), 'out.ndjson') }
}

describe('a batch that is killed again and again', () => {
  const script = fileURLToPath(new URL('./batch-process.ts', import.meta.url))

  /** Runs the batch as a process; kills it without warning after `killAfter` more files. Returns its output lines. */
  function start(folder: string, out: string, format: string, killAfter: number): Promise<string[]> {
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder, out, format], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return new Promise((resolve) => {
      let text = ''
      child.stdout.on('data', (bytes: Buffer) => {
        text += bytes.toString()
        if (text.split('\n').length > killAfter) child.kill('SIGKILL')
      })
      child.on('close', () => resolve(text.trimEnd().split('\n')))
    })
  }

  test.each(['ndjson', 'csv'])('and resumed writes the same %s as an uninterrupted run', async (format) => {
    const count = 60
    const texts = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `${i + 100}.txt`,
        i % 7 === 3 ? 'encrypted' : `Kế hoạch ${i}\n${'x'.repeat(i * 500)}`,
      ]),
    )
    const { folder, out } = folderOf(texts)
    const files: string[] = []
    let last: string[] = []
    for (let round = 0; round < 20; round++) {
      last = await start(folder, out, format, round < 4 ? 9 : Number.POSITIVE_INFINITY)
      files.push(...last.filter((line) => /^\d+$/.test(line)))
      if (last.some((line) => line.startsWith('complete'))) break
      expect(existsSync(out)).toBe(false)
    }
    const [, documents, resumed] = last.find((line) => line.startsWith('complete'))!.split(' ')
    expect([Number(documents), last.filter((line) => line.includes('encrypted')).length]).toEqual([51, 9])
    expect(Number(resumed)).toBeGreaterThan(20)

    const straight = join(newFolder(), 'straight')
    await start(folder, straight, format, Number.POSITIVE_INFINITY)
    const read = (path: string) =>
      statSync(path).isFile()
        ? readFileSync(path, 'utf8')
        : readdirSync(path)
            .sort()
            .map((name) => [name, readFileSync(join(path, name), 'utf8')])
    expect(read(out)).toEqual(read(straight))
    rmSync(folder, { recursive: true })
  })
})
