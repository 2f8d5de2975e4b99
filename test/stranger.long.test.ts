import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

/*
 * What somebody does who has just found the project: clone it, type the two commands of the README, read a file of his own, teach it a short
 * form of his own, and load the result into a spreadsheet.
 */

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'kehoach-stranger-'))
const clone = join(folder, 'kehoach')
const own = join(folder, 'own')
/** What npm has asked the registry already it need not ask again. */
const env = { ...process.env, npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' }
const sh = (command: string): string =>
  execFileSync('bash', ['-c', command], { cwd: clone, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const plan = `UBND XÃ ĐỒNG MAI
Số: 7/KH-UBND

Đồng Mai, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Vệ sinh môi trường năm 2026

1. TQLCC báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/6.
`

beforeAll(() => {
  execFileSync('git', ['clone', '--quiet', root, clone])
  // What is being worked on and not committed yet belongs to it, too.
  const changed = execFileSync('git', ['-C', root, 'ls-files', '-mo', '--exclude-standard', '-z'], { encoding: 'utf8' })
  for (const name of changed.split('\0').filter((one) => one !== '' && existsSync(join(root, one))))
    cpSync(join(root, name), join(clone, name))
  // `npm ci` installs the packages, which stand here already, and builds the command by the script «prepare».
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(clone, 'node_modules')])
  sh('npm run --silent prepare')
  sh(`mkdir -p ${own}`)
  writeFileSync(join(own, 'plan.txt'), plan)
}, 300_000)

test('the second command prints what the README promises', () => {
  const readme = readFileSync(join(clone, 'README.md'), 'utf8')
  const [first, second] = /```sh\n(.*?)```/s.exec(readme)![1]!.trim().split('\n')
  expect([first, second]).toEqual(['npm ci', expect.stringMatching(/^npx kehoach parse \S+$/)])
  expect(JSON.parse(sh(second!)).tasks.length).toBeGreaterThan(5)
})

test('a file of his own, a short form of his own, and a CSV', () => {
  const lexicon = join(own, 'office.yaml')
  const before = JSON.parse(sh(`node dist/cli.js parse ${own}/plan.txt`))
  expect(before.deadlines[0].responsible).toEqual([])
  writeFileSync(lexicon, 'abbreviations:\n  TQLCC: Tổ Quản lý công cộng\n')
  // npx looks the command up each time, which takes seconds and is tested above.
  expect(sh(`node dist/cli.js lexicon check ${lexicon}`)).toContain('Nothing is shadowed')
  const after = JSON.parse(sh(`node dist/cli.js parse ${own}/plan.txt --lexicon ${lexicon}`))
  expect(after.deadlines[0].responsible[0].name).toBe('Tổ Quản lý công cộng')
  sh(`node dist/cli.js batch ${own} --include '*.txt' --out ${own}/csv --format csv --lexicon ${lexicon} --quiet`)
  expect(readFileSync(join(own, 'csv/deadlines.csv'), 'utf8')).toContain('Tổ Quản lý công cộng')
})

test('what he mistypes is answered in one line', () => {
  const answer = sh(`node dist/cli.js prase ${own}/plan.txt 2>&1 || true`)
  expect(answer).toBe('kehoach: There is no command «prase». Did you mean parse? See kehoach --help.\n')
})
