import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { hasOffice } from './office.ts'
import { readDraft } from './read-draft.ts'
import { renderings } from './renderings.ts'

const corpus = resolve(import.meta.dirname, '..')

for (const { slug, file, byOffice, render } of renderings) {
  if (byOffice && !hasOffice) {
    process.stdout.write(`${slug}/${file}: left as it is, LibreOffice is not installed\n`)
    continue
  }
  const draft = readDraft(await readFile(join(corpus, slug, 'source.txt'), 'utf8'))
  const bytes = await render(draft)
  await writeFile(join(corpus, slug, file), bytes)
  process.stdout.write(`${slug}/${file}: ${bytes.length} bytes\n`)
}
