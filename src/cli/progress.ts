import type { BatchProgress } from '../batch/run-batch.ts'
import { printable } from '../write/text/lay-out-table.ts'

/** Where progress is shown: standard error, or a stand-in for it. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

export interface ProgressDisplay {
  /** Shows how far the batch is, and the failure that was just met. */
  update(progress: BatchProgress): void
  /** Takes the bar away. */
  end(): void
}

const barWidth = 24
const redrawMs = 100
const lineMs = 10_000

function formatTime(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–'
  const whole = Math.ceil(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** «1,200/10,000 files  12 failed  45.2/s  ETA 3:15»; `rate` in files per second. */
export function describeProgress({ done, total, failed }: BatchProgress, rate: number): string {
  const eta = done === total ? '' : `  ETA ${formatTime((total - done) / rate)}`
  const failures = failed > 0 ? `  ${failed.toLocaleString('en')} failed` : ''
  return `${done.toLocaleString('en')}/${total.toLocaleString('en')} files${failures}  ${rate.toFixed(1)}/s${eta}`
}

/**
 * Shows the progress of a batch: a bar that is drawn anew on a terminal, a plain line now and then elsewhere. A failure is a line
 * of its own in both.
 * @param now the time in milliseconds
 */
export function showProgress(stream: ProgressStream, now: () => number = () => performance.now()): ProgressDisplay {
  const started = now()
  let first: number | null = null
  let shown = started
  let drawn = false
  const clear = () => {
    if (drawn) stream.write('\r\u001b[2K')
    drawn = false
  }
  return {
    update(progress) {
      // What an earlier run had done says nothing about the rate.
      first ??= progress.done - 1
      const time = now()
      if (progress.failure !== null) {
        clear()
        const { path, code, message } = progress.failure
        stream.write(`${printable(`failed: ${path}: ${code}: ${message.split('\n')[0]}`)}\n`)
      }
      const last = progress.done === progress.total
      const due = time - shown >= (stream.isTTY ? redrawMs : lineMs) || last || (stream.isTTY && !drawn)
      if (!due) return
      shown = time
      const rate = (progress.done - first) / Math.max(0.001, (time - started) / 1000)
      const text = describeProgress(progress, rate)
      if (!stream.isTTY) {
        stream.write(`${text}\n`)
        return
      }
      const filled = Math.round((progress.done / progress.total) * barWidth)
      const bar = `[${'#'.repeat(filled)}${' '.repeat(barWidth - filled)}] ${text}`
      stream.write(`\r\u001b[2K${bar.slice(0, (stream.columns ?? 80) - 1)}`)
      drawn = true
    },
    end: clear,
  }
}
