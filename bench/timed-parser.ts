import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

/** What one parse took. */
export interface Run {
  /** Of CPU: what else the machine does is not in it. */
  readonly milliseconds: number
  /** Length of the text that came out, so that nothing can be left out. */
  readonly size: number
  /** Largest memory of the process so far, in bytes. */
  readonly peak: number
}

/** A parser in a process of its own, which can be stopped in the midst of its work. */
export interface TimedParser {
  /** Parses a file; null where it took longer than `limit` milliseconds by the clock, or the process died of it. */
  time(path: string, limit: number): Promise<Run | null>
  stop(): void
}

/** @param parser path of the module that exports `parsePlan` */
export function timedParser(parser: string): TimedParser {
  let child: ChildProcess | null = null
  const start = async (): Promise<ChildProcess> => {
    const execArgv = ['--expose-gc', '--import', 'tsx']
    const started = fork(resolve(import.meta.dirname, 'parse-process.ts'), [parser], { execArgv })
    await once(started, 'message')
    return started
  }
  const stop = (): void => {
    child?.kill('SIGKILL')
    child = null
  }
  return {
    async time(path, limit) {
      const running = child ?? (await start())
      child = running
      const { promise, resolve: answer } = withResolvers<Run | null>()
      const timer = setTimeout(answer, limit, null)
      const onExit = (): void => answer(null)
      running.once('message', (message) => answer(message as Run))
      running.once('exit', onExit)
      running.send(path)
      const run = await promise
      clearTimeout(timer)
      running.removeListener('exit', onExit)
      if (run === null) stop()
      return run
    },
    stop,
  }
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
