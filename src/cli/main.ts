#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts'
import { run } from './run.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early (head) is no error.
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  process.stderr.write(`kehoach: The output could not be written: ${error.message}\n`)
  process.exit(exitCodes.notWritten)
})
process.exitCode = await run(process.argv.slice(2), process)
