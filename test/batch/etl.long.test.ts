import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PlanDocument } from '../../src/model/plan-document.ts'

const root = new URL('../../', import.meta.url)
const library = new URL('src/index.ts', root).href

/** The TypeScript examples of a page that use `parsePlans`. */
function examplesOf(page: string): string[] {
  const text = readFileSync(new URL(page, root), 'utf8')
  return [...text.matchAll(/```ts\n(.*?)```/gs)]
    .map((match) => match[1]!)
    .filter((code) => code.includes('parsePlans('))
}

const pages = ['docs/etl.md', 'README.md'].filter((page) => existsSync(new URL(page, root)))

test.each(pages.flatMap((page) => examplesOf(page).map((code) => ({ page, code }))))(
  'the ETL job of $page runs as it is printed',
  ({ code }) => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-etl-'))
    writeFileSync(join(folder, 'a.docx'), 'KẾ HOẠCH\nPhòng cháy năm 2025\nI. MỤC ĐÍCH\nBáo cáo trước ngày 15/6/2025.\n')
    writeFileSync(join(folder, 'b.pdf'), '')
    const script = join(folder, 'job.mts')
    writeFileSync(script, code.replace(/from 'kehoach'/g, `from '${library}'`))
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(14)
    execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], { cwd: folder, stdio: 'pipe' })
    const lines = readFileSync(join(folder, 'plans.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => PlanDocument.parse(JSON.parse(line)).source.name)).toEqual(['a.docx'])
  },
)
