import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build as esbuild } from 'esbuild'
import { build as vite } from 'vite'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { generatePlans } from '../../bench/generate-plans.ts'
import { writeRecipes } from './recipes.ts'

/*
 * Programs that use kehoach as others do: one packed package, one install for all of them. What they need beside it stands in package.json of this
 * folder and is installed here, so that `npm ci` of the project stays short.
 */

const folder = mkdtempSync(join(tmpdir(), 'kehoach-consumers-'))
const app = join(folder, 'app')
const bare = join(folder, 'bare')
const at = (name: string): string => join(app, name)
const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--no-save']
const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', [...args, ...quiet], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const node = (args: readonly string[], program = process.execPath): string =>
  execFileSync(program, args, { cwd: app, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const text = 'KẾ HOẠCH\nTrồng cây\n\n1. Phòng Kinh tế báo cáo kết quả trước ngày 15/6/2026.\n'
let recipes: readonly string[] = []
let plans: readonly string[] = []

beforeAll(async () => {
  mkdirSync(app)
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(import.meta.dirname, name), at(name))
  npm(app, 'ci')
  npm(app, 'install', inject('tarball'))
  recipes = writeRecipes(app)
  writeFileSync(at('plan.txt'), text)
  writeFileSync(
    at('program.mjs'),
    "import { parsePlan } from 'kehoach'\nimport { findFormat } from 'kehoach/write'\nconst plan = await parsePlan({ path: process.argv[2] }, { worker: true })\nconsole.log(plan.deadlines[0].due.end, findFormat('csv').extension)\n",
  )
  plans = await generatePlans(folder, 3, 3, 1)
}, 400_000)

/** Runs a bundle as a page does, in a world without process, Buffer or require. */
function dueInPage(code: string): unknown {
  const world = createContext({ TextEncoder, TextDecoder, text })
  return runInContext(`${code};\nglobalThis.dueOf(text)`, world)
}

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size

describe('the package', () => {
  test('takes at most 45 MB with all that npm installs for it, and no engine warning on the oldest Node', () => {
    mkdirSync(bare)
    writeFileSync(join(bare, 'package.json'), '{ "private": true }')
    const cli = join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8' }).trim(), 'npm/bin/npm-cli.js')
    const oldest = at('node_modules/node-20/bin/node')
    const program = existsSync(oldest) && existsSync(cli) ? [oldest, cli] : ['npm']
    const args = [...program.slice(1), 'install', inject('tarball'), '--engine-strict', ...quiet]
    const printed = execFileSync(program[0]!, args, { cwd: bare, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    expect(printed).not.toContain('EBADENGINE')
    const megabytes = sizeOf(join(bare, 'node_modules')) / 2 ** 20
    expect(megabytes).toBeGreaterThan(5)
    expect(megabytes).toBeLessThan(45)
  })
})

describe('recipes', () => {
  test('are all there', () => {
    expect(recipes).toEqual([
      'express.mjs',
      'next-route.mjs',
      'worker-threads.mjs',
      'common.cjs',
      'plan.test.mjs',
      'jest.config.mjs',
      'esbuild.mjs',
      'page.mjs',
    ])
  })

  test('Express answers with what stands in the file, and with what is wrong with it', () => {
    writeFileSync(
      at('ask-express.mjs'),
      `import { readFileSync } from 'node:fs'
       import { app } from './express.mjs'
       const server = app.listen(0, async () => {
         const url = \`http://127.0.0.1:\${server.address().port}/plans\`
         const post = async (body) => {
           const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } })
           return [response.status, await response.json()]
         }
         const good = await post(readFileSync('plan.txt'))
         const bad = await post(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))
         console.log(JSON.stringify([good[0], good[1].deadlines[0].due.end, bad[0], bad[1].code]))
         process.exit()
       })`,
    )
    expect(JSON.parse(node(['ask-express.mjs']))).toEqual([200, '2026-06-14', 422, expect.any(String)])
  })

  test('a route of Next.js reads a form', () => {
    writeFileSync(
      at('ask-next.mjs'),
      `import { readFileSync } from 'node:fs'
       import { POST } from './next-route.mjs'
       const form = new FormData()
       form.append('file', new File([readFileSync('plan.txt')], 'plan.txt'))
       const response = await POST(new Request('http://127.0.0.1/', { method: 'POST', body: form }))
       const none = await POST(new Request('http://127.0.0.1/', { method: 'POST', body: new FormData() }))
       console.log(JSON.stringify([await response.json(), none.status]))`,
    )
    const [plan, status] = JSON.parse(node(['ask-next.mjs']))
    expect([plan.name, plan.deadlines[0].due.end, status]).toEqual(['plan.txt', '2026-06-14', 400])
  })

  test.each(['worker-threads.mjs', 'common.cjs'])('%s', (file) => {
    expect(node(['--no-warnings', file, 'plan.txt'])).toMatch(/^2026-06-14/)
  })

  test('Jest', () => {
    const jest = ['--no-warnings', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--ci', '--silent']
    expect(() => node([...jest, '--config', 'jest.config.mjs'])).not.toThrow()
  })
})

describe('bundles for Node leave kehoach outside and run', () => {
  test('esbuild, by the list of the recipe', () => {
    // The bundler is the project's own.
    const path = createRequire(import.meta.url).resolve('esbuild')
    writeFileSync(
      at('esbuild-run.mjs'),
      readFileSync(at('esbuild.mjs'), 'utf8').replace("from 'esbuild'", `from ${JSON.stringify(path)}`),
    )
    node(['esbuild-run.mjs'])
    expect(node(['out/program-esbuild.mjs', 'plan.txt'])).toBe('2026-06-14 .csv\n')
  })

  test('Vite', async () => {
    await vite({
      root: app,
      logLevel: 'silent',
      configFile: false,
      build: { ssr: 'program.mjs', outDir: 'out/vite', target: 'node20', rollupOptions: { output: { format: 'es' } } },
    })
    const [file] = readdirSync(at('out/vite')).filter((name) => /\.m?js$/.test(name))
    expect(node([`out/vite/${file}`, 'plan.txt'])).toBe('2026-06-14 .csv\n')
  })

  test('webpack', () => {
    writeFileSync(
      at('webpack.mjs'),
      `import webpack from 'webpack'
       const node = {
         mode: 'development', devtool: false, target: 'node20', entry: './program.mjs',
         externals: { kehoach: 'module kehoach', 'kehoach/write': 'module kehoach/write' }, experiments: { outputModule: true },
         output: { path: new URL('out', import.meta.url).pathname, filename: 'program-webpack.mjs', module: true },
       }
       const page = {
         mode: 'production', devtool: false, target: 'web', entry: './page.mjs', performance: false,
         output: { path: new URL('out', import.meta.url).pathname, filename: 'page-webpack.js' },
       }
       webpack([node, page], (error, stats) => {
         if (error ?? stats.hasErrors()) { console.error(error ?? stats.toString('errors-only')); process.exit(1) }
       })`,
    )
    node(['webpack.mjs'])
    expect(node(['out/program-webpack.mjs', 'plan.txt'])).toBe('2026-06-14 .csv\n')
    expect(dueInPage(readFileSync(at('out/page-webpack.js'), 'utf8'))).toBe('2026-06-14')
  })

  test('Rollup', () => {
    writeFileSync(
      at('rollup.mjs'),
      `import { rollup } from 'rollup'
       import { nodeResolve } from '@rollup/plugin-node-resolve'
       const program = await rollup({ input: 'program.mjs', external: [/^kehoach/] })
       await program.write({ file: 'out/program-rollup.mjs', format: 'es' })
       const page = await rollup({ input: 'page.mjs', plugins: [nodeResolve({ browser: true })], onwarn() {} })
       await page.write({ file: 'out/page-rollup.js', format: 'iife', inlineDynamicImports: true })`,
    )
    node(['rollup.mjs'])
    expect(node(['out/program-rollup.mjs', 'plan.txt'])).toBe('2026-06-14 .csv\n')
    expect(dueInPage(readFileSync(at('out/page-rollup.js'), 'utf8'))).toBe('2026-06-14')
  })
})

describe('bundles for browsers run without Node', () => {
  test('esbuild', async () => {
    const { outputFiles } = await esbuild({
      absWorkingDir: app,
      entryPoints: ['page.mjs'],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      logLevel: 'silent',
    })
    expect(dueInPage(outputFiles[0]!.text)).toBe('2026-06-14')
  })

  test('Vite', async () => {
    const page = { entry: 'page.mjs', formats: ['iife' as const], name: 'page', fileName: () => 'page.js' }
    await vite({ root: app, logLevel: 'silent', configFile: false, build: { lib: page, outDir: 'out/page-vite' } })
    expect(dueInPage(readFileSync(at('out/page-vite/page.js'), 'utf8'))).toBe('2026-06-14')
  })
})

describe('the supported versions of Node', () => {
  const script = `
    import { parsePlan, parsePlans } from 'kehoach'
    const [, , ...paths] = process.argv
    const seen = []
    for await (const { document, error } of parsePlans(paths.map((path) => ({ path })), { jobs: 1 }))
      seen.push(document?.source.format ?? error.code)
    const threaded = await parsePlan({ path: 'plan.txt' }, { worker: true })
    console.log(process.versions.node.split('.')[0], seen.sort().join(), threaded.deadlines[0].due.end)`

  test.each(['20', '22', '24'])('Node %s reads every format, in processes and threads', (version) => {
    const program = at(`node_modules/node-${version}/bin/node`)
    // The package of the binary is for Linux on x64; elsewhere what runs the tests is tested.
    const isThere = existsSync(program)
    if (!isThere && process.platform === 'linux' && process.arch === 'x64') throw new Error(`There is no ${program}.`)
    writeFileSync(at('versions.mjs'), script)
    const printed = node(['--no-warnings', 'versions.mjs', ...plans], isThere ? program : process.execPath)
    expect(printed).toBe(`${isThere ? version : process.versions.node.split('.')[0]} docx,markdown,pdf 2026-06-14\n`)
    const cli = node(['node_modules/kehoach/dist/cli.js', 'parse', 'plan.txt'], isThere ? program : process.execPath)
    expect(JSON.parse(cli).deadlines).toHaveLength(1)
  })
})
