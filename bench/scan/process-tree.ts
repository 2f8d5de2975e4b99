import { readdirSync, readFileSync } from 'node:fs'

/** What this process and all that it started use. Linux only: elsewhere nothing is measured. */
export interface TreeUse {
  /** CPU time of this process, its children and those that have ended, in seconds. */
  readonly seconds: number
  readonly residentBytes: number
}

const ticksPerSecond = 100
const pageBytes = 4096

/** Reads the figures of the system. */
export function treeUse(): TreeUse | null {
  if (process.platform !== 'linux') return null
  const stats = new Map<number, { parent: number; ticks: number; pages: number }>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const stat = readStat(name)
    if (stat !== null) stats.set(Number(name), stat)
  }
  const own = new Set([process.pid])
  for (let grown = true; grown; ) {
    grown = false
    for (const [pid, { parent }] of stats) {
      if (own.has(pid) || !own.has(parent)) continue
      own.add(pid)
      grown = true
    }
  }
  let [ticks, pages] = [0, 0]
  for (const pid of own) {
    ticks += stats.get(pid)?.ticks ?? 0
    pages += stats.get(pid)?.pages ?? 0
  }
  return { seconds: ticks / ticksPerSecond, residentBytes: pages * pageBytes }
}

function readStat(pid: string): { parent: number; ticks: number; pages: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in brackets may hold blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
    return { parent: Number(fields[1]), ticks, pages: Number(fields[21]) }
  } catch {
    return null
  }
}
