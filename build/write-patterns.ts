import { patternsModule } from './patterns-module.ts'

process.stdout.write(patternsModule())
