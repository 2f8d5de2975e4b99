import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDocx } from './docx/build-docx.ts'
import { paragraph } from './docx/markup.ts'

/** What the stand-in makes of every file. */
export const officeText = 'Văn phòng đã đọc'

/**
 * A program that is called as LibreOffice is called.
 * @param what `reads`: it makes a document of one line; `hangs`: it never ends; `fails`: it makes nothing
 * @returns its full path
 */
export function standInOffice(what: 'reads' | 'hangs' | 'fails'): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-test-'))
  writeFileSync(join(folder, 'made.docx'), buildDocx({ body: paragraph(officeText) }))
  // The folder for results stands before the file, which is the last word.
  const copy = `for word; do before=$last; last=$word; done; exec cp ${folder}/made.docx "$before/in.docx"`
  const body = { reads: copy, hangs: 'exec sleep 600', fails: 'exit 0' }[what]
  const program = join(folder, 'soffice')
  writeFileSync(program, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  return program
}
