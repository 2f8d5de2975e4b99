import { allGrammars } from '../../grammars/index.ts'

/** Loaded before the benchmark by a test: the grammar named in the environment can match nothing any more. */
const name = process.env.KEHOACH_BROKEN_GRAMMAR
const broken = Object.values(allGrammars)
  .flat()
  .filter((grammar) => grammar.name === name)
if (broken.length !== 1) throw new Error(`no grammar ${name}`)
Object.defineProperty(broken[0]!, 'pattern', { value: /(?!)/d })
