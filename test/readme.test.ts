import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticCodes } from '../src/model/diagnostic.ts'
import { readErrorCodes } from '../src/read/read-error.ts'

const root = new URL('../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

test('the example prints what its comments say', () => {
  const code = [...readme.matchAll(/```ts\n(.*?)```/gs)]
    .map((match) => match[1]!)
    .find((text) => text.includes('parsePlan({'))!
  const expected = code
    .split('\n')
    .flatMap((line) => (line.startsWith('console.log') ? [line.slice(line.indexOf(' // ') + 4)] : []))
  const script = join(mkdtempSync(join(tmpdir(), 'kehoach-readme-')), 'example.mts')
  writeFileSync(script, code.replace("from 'kehoach'", `from '${new URL('src/index.ts', root).href}'`))
  const printed = execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    encoding: 'utf8',
    stdio: 'pipe',
  })
  expect(expected.length).toBe(5)
  expect(printed.trim().split('\n')).toEqual(expected)
})

test('the README names every diagnostic and every error code', () => {
  for (const [code, [severity, meaning]] of Object.entries(diagnosticCodes))
    expect(readme).toContain(`| \`${code}\` | ${severity} | ${meaning} |`)
  for (const code of Object.keys(readErrorCodes)) expect(readme).toContain(`\`${code}\``)
})
