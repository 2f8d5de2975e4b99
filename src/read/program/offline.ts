import { spawnSync } from 'node:child_process'

/** What a program is started with so that it has a network of its own with nothing in it: without rights of its own, then with those of root. */
const starters: readonly (readonly string[])[] = [
  ['unshare', '--user', '--map-current-user', '--net', '--'],
  ['unshare', '--user', '--map-root-user', '--net', '--'],
  ['unshare', '--net', '--'],
]

let found: readonly string[] | null = null

/** The words in front of a command that take the network from it; none where the system does not allow that. Tried once. */
export function offlineStart(): readonly string[] {
  if (process.platform !== 'linux') return []
  found ??=
    starters.find(([program, ...words]) => spawnSync(program!, [...words, 'true'], { stdio: 'ignore' }).status === 0) ??
    []
  return found
}

/** Where no one listens: the discard port of this machine. */
const nowhere = 'http://127.0.0.1:9'

/** For programs that ask the environment for a proxy, where the network cannot be taken from them. */
export const deadProxy: Readonly<Record<string, string>> = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy'].flatMap((name) => [
    [name, nowhere],
    [name.toUpperCase(), nowhere],
  ]),
)
