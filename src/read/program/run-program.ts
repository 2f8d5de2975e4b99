import { type ChildProcess, spawn } from 'node:child_process'
import { deadProxy, offlineStart } from './offline.ts'

/** How a program ended. */
export interface ProgramEnd {
  /** Its exit code; null where it was killed. */
  readonly code: number | null
  readonly timedOut: boolean
  /** What it wrote to its standard output, where that was asked for. */
  readonly output: Uint8Array
}

export interface ProgramOptions {
  readonly env: NodeJS.ProcessEnv
  readonly timeoutMs: number
  /** Address space that the program and each of its children may take; not held on Windows and macOS. */
  readonly maxMemoryBytes: number
  readonly cwd?: string
  /** What it reads on its standard input (default: nothing). */
  readonly input?: Uint8Array
  /** How much of its standard output is kept (default: none); it is killed when it writes more. */
  readonly maxOutputBytes?: number
  /** Kills it. */
  readonly signal?: AbortSignal | undefined
  /** Take the network from it where the system allows that (default true); a dead proxy it gets in any case. */
  readonly isolates?: boolean
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
 * Sets the limit, leaves a watcher behind and becomes the program. The watcher waits for the end of a pipe, which comes when this process is
 * gone, however it ended, and then kills the group. The words are passed as they are: the shell reads nothing in them.
 */
const guardedStart =
  'ulimit -v "$1" 2>/dev/null; shift; (exec >/dev/null </dev/null; cat <&3 >/dev/null; kill -KILL 0) & exec "$@" 3<&-'

/** The exit codes of a shell that cannot start a program. */
export const notStarted: readonly (number | null)[] = [126, 127]

function commandOf(program: string, args: readonly string[], options: ProgramOptions): [string, string[]] {
  if (process.platform === 'win32') return [program, [...args]]
  const kilobytes = String(Math.floor(options.maxMemoryBytes / 1024))
  const start = options.isolates === false ? [] : offlineStart()
  return ['/bin/sh', ['-c', guardedStart, 'sh', kilobytes, ...start, program, ...args]]
}

/** Keeps what a program writes; kills it where that is too much. */
function collectOutput(child: ChildProcess, most: number, kill: () => void): () => Uint8Array {
  const chunks: Buffer[] = []
  let length = 0
  child.stdout?.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > most) kill()
    else chunks.push(chunk)
  })
  return () => new Uint8Array(Buffer.concat(chunks))
}

/**
 * Runs a program of the system and waits for its end. It is killed with all it started after `timeoutMs`, when the signal is aborted, and when
 * this process ends, however that happens; children that outlive it are killed too.
 * @throws the reason of the signal
 */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const { timeoutMs, input, maxOutputBytes, signal } = options
    signal?.throwIfAborted()
    const [command, words] = commandOf(program, args, options)
    const child = spawn(command, words, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...options.env, ...deadProxy },
      detached: process.platform !== 'win32',
      stdio: [
        input === undefined ? 'ignore' : 'pipe',
        maxOutputBytes === undefined ? 'ignore' : 'pipe',
        'ignore',
        'pipe',
      ],
      windowsHide: true,
    })
    let timedOut = false
    const kill = () => killGroup(child.pid)
    const output = collectOutput(child, maxOutputBytes ?? 0, kill)
    const timer = setTimeout(() => {
      timedOut = true
      kill()
    }, timeoutMs)
    process.once('exit', kill)
    signal?.addEventListener('abort', kill)
    const settle = () => {
      clearTimeout(timer)
      process.removeListener('exit', kill)
      signal?.removeEventListener('abort', kill)
      kill()
      child.stdio[3]?.destroy()
    }
    // The program may end before its input does.
    child.stdin?.on('error', () => undefined)
    child.stdio[3]?.on('error', () => undefined)
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('exit', settle)
    child.on('close', (code) => {
      if (signal?.aborted) reject(signal.reason)
      else resolve({ code, timedOut, output: output() })
    })
    if (input !== undefined) child.stdin?.end(input)
  })
}
