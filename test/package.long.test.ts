import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { publint } from 'publint'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { generatePlans } from '../bench/generate-plans.ts'
import { parsePlan } from '../src/parse-plan.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'kehoach-package-'))
const app = join(folder, 'app')
const installed = join(app, 'node_modules/kehoach')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const runNode = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: app, encoding: 'utf8' })
const tarball = inject('tarball')

const example = 'KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n1. Phòng Kinh tế báo cáo kết quả trước ngày 15/6/2026.\n'

/** Installs the packed package as a user gets it, beside the packages that it needs. */
beforeAll(() => {
  mkdirSync(installed, { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !one.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(app, 'node_modules', name))
  execFileSync('tar', ['xzf', tarball, '-C', installed, '--strip-components', '1'])
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('holds what users need and nothing else', () => {
  expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
  const files = readdirSync(join(installed, 'dist')).filter(
    (name) => !/^(?:chunk-.*|browser-.*-[\w-]{8}\.js)$/.test(name),
  )
  const pages = ['browser.js', 'browser-core.js', 'browser-worker.js', 'browser-write.js']
  const entries = [
    ...pages,
    'cli.js',
    'core.js',
    'index.js',
    'ocr-process.js',
    'pdf-worker.js',
    'plan-worker.js',
    'worker.js',
    'write.js',
  ]
  expect(files.sort()).toEqual([...entries, 'pdfjs', 'schema.json', 'THIRD-PARTY-LICENSES.txt', 'types'].sort())
})

test('publint and arethetypeswrong have nothing to say', async () => {
  const { messages } = await publint({ pkgDir: installed, pack: false, strict: true })
  expect(messages).toEqual([])
  const config = ['--config-path', join(root, '.attw.json')]
  expect(() => execFileSync(bin('attw'), [tarball, ...config], { stdio: 'pipe' })).not.toThrow()
})

test.each(['nodenext', 'bundler'])('its types stand alone, without those of Node (%s)', (resolution) => {
  writeFileSync(
    join(app, 'user.ts'),
    `import { extractPlan, parsePlan, parsePlans, PlanDocument as PlanSchema, type PlanDocument, readPlainText } from 'kehoach'
     import { locate } from 'kehoach/core'
     import { findFormat, type Format, toIcs } from 'kehoach/write'
     import { parsePlan as parseInPage } from 'kehoach/browser'
     export const plan: PlanDocument = extractPlan(readPlainText('x'))
     export const format: Format | undefined = findFormat('ics')
     export const all: readonly unknown[] = [toIcs, parseInPage, parsePlan, parsePlans, locate(plan, { start: 0, end: 1 })]
     export const due: string | null | undefined = plan.deadlines[0]?.due.edtf
     // The documented types and those of the schemas are the same.
     type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
     type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T
     const schema: typeof import('kehoach').PlanDocument = PlanSchema
     type Parsed = ReturnType<typeof schema.parse>
     export const one: PlanDocument = {} as Parsed
     export const other: Parsed = {} as PlanDocument
     export const task: Equal<Plain<PlanDocument['tasks'][number]>, Plain<Parsed['tasks'][number]>> = true
     export const header: Equal<Plain<PlanDocument['header']>, Plain<Parsed['header']>> = true`,
  )
  const module = ['--module', resolution === 'bundler' ? 'esnext' : resolution, '--moduleResolution', resolution]
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom', '--types', '']
  const compile = () => execFileSync(bin('tsc'), [...options, ...module, 'user.ts'], { cwd: app, stdio: 'pipe' })
  expect(compile).not.toThrow()
})

test('runs under Node, as a library and as a command', () => {
  const script = `
    import { parsePlan } from 'kehoach'
    import { findFormat } from 'kehoach/write'
    const plan = await parsePlan(${JSON.stringify(example)})
    console.log(plan.deadlines[0].due.edtf, findFormat('ndjson').extension)`
  expect(runNode('--input-type=module', '--eval', script)).toBe('2026-06-15 .ndjson\n')
  expect(runNode(join(installed, 'dist/cli.js'), '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('reads what the sources read, in workers of its own', async () => {
  const texts = ['commune-disaster-plan-2024', 'thcs-safety-plan-2025'].map((slug) =>
    join(root, 'corpus', slug, 'source.txt'),
  )
  const paths = [...texts, ...(await generatePlans(folder, 3, 3, 1))]
  const script = `
    import { parsePlans } from 'kehoach'
    const inputs = ${JSON.stringify(paths)}.map((path) => ({ path }))
    for await (const { document } of parsePlans(inputs, { jobs: 1 })) console.log(JSON.stringify(document))`
  const found = runNode('--input-type=module', '--eval', script).trimEnd().split('\n')
  const expected: string[] = []
  for (const path of paths) expected.push(JSON.stringify(await parsePlan({ path })))
  expect(found).toEqual(expected)
})

test.each(['kehoach', 'kehoach/core'])('%s can be bundled for a browser and runs without Node', async (name) => {
  const entry = join(app, 'entry.mjs')
  writeFileSync(entry, `import { extractPlan, readPlainText } from '${name}'\nexport { extractPlan, readPlainText }`)
  const bundle = await rolldown({ input: entry, platform: 'browser', logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'iife', name: 'kehoach', codeSplitting: false })
  expect(output).toHaveLength(1)
  const [{ code, imports, dynamicImports }] = output
  expect([...imports, ...dynamicImports]).toEqual([])
  expect(code).not.toMatch(/['"]node:/)
  // A world of its own: no process, Buffer or require.
  const world = createContext({ TextEncoder, TextDecoder, text: example })
  const due = runInContext(`${code}; kehoach.extractPlan(kehoach.readPlainText(text)).deadlines[0].due.edtf`, world)
  expect(due).toBe('2026-06-15')
})
