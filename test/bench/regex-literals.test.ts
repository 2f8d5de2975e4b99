import { describe, expect, it } from 'vitest'
import { findRegexLiterals } from '../../bench/regex-literals.ts'

const found = (code: string): string[] => findRegexLiterals(code).map(({ source, flags }) => `/${source}/${flags}`)

describe('findRegexLiterals', () => {
  it.each([
    ['const a = /x+/u', ['/x+/u']],
    ['f(/a/g, /b/)', ['/a/g', '/b/']],
    ['return /[/]\\//i.test(x)', ['/[/]\\//i']],
    ['const half = a / b / c', []],
    ['const x = (a + b) / 2 // a /b/', []],
    ['/* /a/ */ "/b/" + \'/c/\'', []],
    ['const t = `a /b/ §{c.replace(/d/u, `§{/e/}`)} /f/`', ['/d/u', '/e/']],
    ['const t = `§{ {a: 1}.a } /x/`; const y = /z/', ['/z/']],
    ["const s = 'it\\'s /a/'; const r = /b/", ['/b/']],
    ['[/a/, /b/v]', ['/a/', '/b/v']],
    ['x => /a/', ['/a/']],
    ['#!/usr/bin/env node\nconst r = /a/', ['/a/']],
    ['total / count; /b/.test(x)', ['/b/']],
  ])('in %s', (code, expected) => {
    // § stands for the dollar sign: the linter takes it for a forgotten template.
    expect(found(code.replaceAll('§', '$'))).toEqual(expected)
  })

  it('names the line', () => {
    expect(findRegexLiterals('a\n\nconst b = /c/')).toEqual([{ source: 'c', flags: '', line: 3 }])
  })
})
