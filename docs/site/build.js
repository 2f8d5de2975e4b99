import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * The site of the documentation: the API from the declarations of the built package (whose types carry the descriptions of the schema), the pages of
 * `docs/`, and the app, where it is built. What it needs is installed here when it is first needed: typedoc wants an older TypeScript than the project.
 */
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const out = process.argv[2] ?? here('out')
const root = here('../..').replace(/[\\/]$/, '')

const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })

if (!existsSync(here('node_modules/typedoc')))
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], here('.'))
if (!existsSync(`${root}/dist/types/src/index.d.ts`)) run('npm', ['run', '--silent', 'build'], root)

const entries = ['index', 'core', 'browser/index', 'write/index'].filter((name) => existsSync(`${root}/dist/types/src/${name}.d.ts`))
const app = existsSync(`${root}/dist/app/index.html`) ? `${root}/dist/app` : null
/** The declarations of the entries; what they name of Node is not documented here. */
const tsconfig = here('tsconfig.typedoc.json')
writeFileSync(
  tsconfig,
  JSON.stringify({
    compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2023', 'dom'], types: [], skipLibCheck: true, strict: true, noEmit: true },
    files: entries.map((name) => `${root}/dist/types/src/${name}.d.ts`),
  }),
)
rmSync(out, { recursive: true, force: true })
const pages = ['recipes', 'lexicon', 'fields', 'errors', 'confidence', 'schema-versions', 'add-a-grammar', 'etl', 'scale', 'mapping', 'architecture']
const documents = [...pages.map((name) => `docs/${name}.md`), 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'].filter((name) => existsSync(`${root}/${name}`))
run(
  process.execPath,
  [
    here('node_modules/typedoc/bin/typedoc'),
    ...['--tsconfig', tsconfig, '--out', out, '--name', 'kehoach', '--readme', `${root}/README.md`, '--basePath', root],
    ...['--skipErrorChecking', '--disableSources', '--includeVersion', '--logLevel', 'Error', '--hideGenerator'],
    ...documents.flatMap((name) => ['--projectDocuments', `${root}/${name}`]),
    ...entries.map((name) => `${root}/dist/types/src/${name}.d.ts`),
  ],
  root,
)
if (app !== null) {
  // A link of typedoc's own would be the same on every page, however deep it stands.
  const first = readFileSync(`${out}/index.html`, 'utf8')
  writeFileSync(`${out}/index.html`, first.replace('<footer>', '<p><a href="app/index.html">The app</a></p><footer>'))
  mkdirSync(`${out}/app`, { recursive: true })
  cpSync(app, `${out}/app`, { recursive: true })
}
process.stdout.write(`${out}/index.html\n`)
