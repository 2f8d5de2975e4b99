#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { exitCodes } from './exit-codes.ts'

// Most patterns are asked once or twice for one file: to compile each of them twice, first to be read and then to be run, takes longer.
setFlagsFromString('--no-regexp-tier-up')
// Node 22 and later keep what they have compiled, which must be said before the rest is loaded.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void }
enableCompileCache?.()

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early (head) is no error.
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  process.stderr.write(`kehoach: The output could not be written: ${error.message}\n`)
  process.exit(exitCodes.notWritten)
})
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process)
