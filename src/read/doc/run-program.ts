import { spawn } from 'node:child_process'

/** How a program ended. */
export interface ProgramEnd {
  /** Its exit code; null where it was killed. */
  readonly code: number | null
  readonly timedOut: boolean
}

export interface ProgramOptions {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly timeoutMs: number
  /** Address space that the program and each of its children may take; not held on Windows and macOS. */
  readonly maxMemoryBytes: number
}

/** Ends a program with all it started: on POSIX it leads a process group of its own. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Sets the limit, leaves a watcher behind and becomes the program. The watcher waits for the end of its input, which comes
 * when this process is gone, however it ended, and then kills the group. The words are passed as they are: the shell reads
 * nothing in them.
 */
const guardedStart =
  'ulimit -v "$1" 2>/dev/null; shift; exec 3<&0; (cat <&3 >/dev/null; kill -KILL 0) & exec "$@" 3<&- </dev/null'

/** The exit codes of a shell that cannot start a program. */
export const notStarted: readonly (number | null)[] = [126, 127]

function commandOf(program: string, args: readonly string[], maxMemoryBytes: number): [string, string[]] {
  if (process.platform === 'win32') return [program, [...args]]
  return ['/bin/sh', ['-c', guardedStart, 'sh', String(Math.floor(maxMemoryBytes / 1024)), program, ...args]]
}

/**
 * Runs a program and waits for its end; after `timeoutMs` it is killed with its children. Children that outlive it are
 * killed too, and so is everything when this process ends.
 */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const { cwd, env, timeoutMs, maxMemoryBytes } = options
    const [command, words] = commandOf(program, args, maxMemoryBytes)
    const child = spawn(command, words, {
      cwd,
      env,
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'ignore', 'ignore'],
      windowsHide: true,
    })
    let timedOut = false
    const kill = () => killGroup(child.pid)
    const timer = setTimeout(() => {
      timedOut = true
      kill()
    }, timeoutMs)
    process.once('exit', kill)
    const settle = () => {
      clearTimeout(timer)
      process.removeListener('exit', kill)
      kill()
      child.stdin.destroy()
    }
    // The program may end before its input does.
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('exit', (code) => {
      settle()
      resolve({ code, timedOut })
    })
  })
}
