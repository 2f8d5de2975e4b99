/** Something to time. What it returns is consumed, so that nothing can be left out. */
export interface Job {
  readonly name: string
  run(): unknown
}

/** Times in milliseconds of one job, one for each round. */
export interface Timing {
  readonly name: string
  /** By the clock. */
  readonly milliseconds: readonly number[]
  /** Of CPU, all threads of this process together: what else the machine does is not in it. */
  readonly cpuMilliseconds: readonly number[]
}

/**
 * Runs every job once untimed, then `rounds` times, the jobs taking turns: what slows the machine slows all of them.
 * @returns the times, and a number made of all results
 */
export async function timeInTurns(jobs: readonly Job[], rounds: number): Promise<{ timings: Timing[]; sink: number }> {
  let sink = 0
  for (const job of jobs) sink += weigh(await job.run())
  const times = jobs.map((): number[] => [])
  const cpuTimes = jobs.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, job] of jobs.entries()) {
      const before = process.cpuUsage()
      const start = performance.now()
      const result = await job.run()
      times[index]!.push(performance.now() - start)
      const { user, system } = process.cpuUsage(before)
      cpuTimes[index]!.push((user + system) / 1000)
      sink += weigh(result)
    }
  }
  const timings = jobs.map(({ name }, index) => ({
    name,
    milliseconds: times[index]!,
    cpuMilliseconds: cpuTimes[index]!,
  }))
  return { timings, sink }
}

function weigh(result: unknown): number {
  if (typeof result === 'number') return result
  if (typeof result === 'string' || Array.isArray(result)) return result.length
  return result === null || result === undefined ? 0 : Object.keys(result).length
}

/** The middle of the values; of an even count, the mean of the two middle ones. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
