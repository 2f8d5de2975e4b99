import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodePgm } from '../scan/picture.ts'
import type { OcrEngine, PictureToRead } from './engine.ts'

/** The engine with a folder where it finds again what it once recognized, by the digest of the picture. */
export function withCache(engine: OcrEngine, folder: string): OcrEngine {
  return {
    name: engine.name,
    async read(picture, limits) {
      const path = join(folder, `${digest(engine.name, picture)}.tsv`)
      const known = await readFile(path, 'utf8').catch(() => null)
      if (known !== null) return known
      const text = await engine.read(picture, limits)
      await mkdir(folder, { recursive: true })
      // Under its name it is whole: several processes may share the folder.
      const unfinished = `${path}.${process.pid}`
      await writeFile(unfinished, text)
      await rename(unfinished, path)
      return text
    },
  }
}

function digest(name: string, { picture, kind, dots }: PictureToRead): string {
  return createHash('sha256')
    .update(`${name} ${kind} ${Math.round(dots)}\n`)
    .update(encodePgm(picture))
    .digest('hex')
}
