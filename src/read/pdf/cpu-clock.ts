/**
 * Milliseconds of CPU that this process took since the last call, less those of this thread: what its workers took, as near as Node 20 tells.
 * A busy machine slows the clock on the wall; this one tells what a file costs.
 */
export function startCpuClock(): () => number {
  const { performance } = process.getBuiltinModule('node:perf_hooks')
  let used = process.cpuUsage()
  let own = performance.eventLoopUtilization()
  return () => {
    const { user, system } = process.cpuUsage(used)
    const { active } = performance.eventLoopUtilization(own)
    used = process.cpuUsage()
    own = performance.eventLoopUtilization()
    return Math.max(0, (user + system) / 1000 - active)
  }
}
