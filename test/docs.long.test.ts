import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('npm run docs makes a site with the API, every page, and no dead link', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'kehoach-site-')), 'site')
  execFileSync(process.execPath, ['docs/site/build.js', out], { cwd: root, stdio: 'pipe' })
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const text = new Map(pages.map((name) => [name, readFileSync(join(out, name), 'utf8')]))
  const all = [...text.values()].join('')
  // What the schema says of a field, what a recipe says, an error.
  for (const words of [
    'First UTF-16 offset in PlanDocument.text',
    'serverExternalPackages',
    'remote-url',
    'defineLexicon',
  ])
    expect(all).toContain(words)
  const dead = [...text].flatMap(([name, html]) =>
    [...html.matchAll(/href="([^"#?:]+)(?:[#?][^"]*)?"/g)]
      .map(([, href]) => join(dirname(name), href!))
      .filter((target) => !existsSync(join(out, target)))
      .map((target) => `${name} → ${target}`),
  )
  expect(dead).toEqual([])
}, 300_000)
