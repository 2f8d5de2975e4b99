import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Where Debian puts the programs of the server; elsewhere they are on the path. */
const debian = '/usr/lib/postgresql'

/** The directory of the server's programs, or null where there is none. */
export function findPostgres(): string | null {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const known = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  if (known !== undefined) return known
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const bin = status === 0 ? stdout.trim() : ''
  return bin !== '' && existsSync(join(bin, 'initdb')) ? bin : null
}

/** A PostgreSQL server of one test or benchmark, on a port of its own. */
export interface PostgresServer {
  /** Of an empty database; it holds the password. */
  readonly url: string
  readonly port: number
  /** Of its first process; another one after a crash. */
  readonly pid: number
  /** Ends it as a crash would, and starts it again. */
  crash(): void
  /** Ends it, and throws its data away. */
  stop(): Promise<void>
}

/** The server refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string, name: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody'
  return { uid: id('-u', name), gid: id('-g', name) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Starts a server with a database of its own, reachable from this machine only. It is thrown away with this process, too.
 * @param settings lines of postgresql.conf
 */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const bin = findPostgres()
  if (bin === null) throw new Error('There is no PostgreSQL server here: apt-get install postgresql')
  // Not in the folder of the tests: the user of the server may not enter that.
  const folder = mkdtempSync('/tmp/kehoach-postgres-')
  const user = ordinaryUser()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(bin, program), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    })
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (user !== null) chownSync(passwordFile, user.uid, user.gid)
  const locale = ['--encoding=UTF8', '--locale=C']
  run('initdb', ['-D', data, '-U', 'kehoach', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, ...locale])
  const port = await freePort()
  const lines = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    `unix_socket_directories = '${folder}'`,
    ...settings,
  ]
  writeFileSync(join(data, 'postgresql.auto.conf'), `${lines.join('\n')}\n`)
  // Its streams must not be ours: they would stay open as long as it runs.
  const control = (...args: string[]) => run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(folder, 'log'), ...args])
  control('start')
  const guard = guardOf(folder)
  return {
    url: `postgres://kehoach:${password}@127.0.0.1:${port}/postgres`,
    port,
    get pid() {
      return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    },
    crash: () => void control('restart', '-m', 'immediate'),
    async stop() {
      const ended = new Promise((resolve) => guard.on('close', resolve))
      guard.ref()
      guard.stdin?.end()
      await ended
    },
  }
}

/** A shell that waits until this process ends, however it does, or lets it go: then it ends the server, and throws its data away. */
function guardOf(folder: string): ChildProcess {
  const script = `read _; kill -QUIT "$(head -n 1 "$1/data/postmaster.pid")"; sleep 0.5; rm -rf "$1"`
  const guard = spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.unref()
  return guard
}
