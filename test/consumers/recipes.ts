import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes the blocks of the recipes, each named in its first line, into a folder: what is tested is what is printed. */
export function writeRecipes(folder: string): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/recipes.md'), 'utf8')
  return [...text.matchAll(/^```js\n\/\/ (\S+)\n(.*?)^```$/gms)].map(([, name, code]) => {
    writeFileSync(join(folder, name!), code!)
    return name!
  })
}
