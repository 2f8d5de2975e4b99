import { createContext, Script } from 'node:vm'
import { growthExponent, highestExponent, type Point } from './growth.ts'

/** A text that is said to slow a pattern down: each pump is repeated. */
export interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[]
  readonly suffix: string
}

const sizes = [4_000, 8_000, 16_000, 32_000]
/** A search through the largest text that is done by then is no danger, whatever the others took. */
const harmless = 20
/** What takes longer is not waited for. */
const patience = 4_000

/** The text of the attack, `size` characters long or a little longer. */
export function textOf({ pumps, suffix }: Attack, size: number): string {
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const times = Math.ceil(size / Math.max(1, once))
  return `${pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('')}${suffix}`
}

/**
 * Runs an attack in this engine, on texts of growing size. A checker that counts steps for a second takes a pattern with a bounded
 * look around (`x[^.]{0,60}$`) for a quadratic one; here it takes twice the time for twice the text.
 * @returns the exponent of the growth, `Infinity` where a search was given up, null where the attack does no harm
 */
export function growthUnder(attack: Attack, source: string, flags: string): number | null {
  // The time of the processor: what else the machine does slows no search.
  const context = createContext({
    text: '',
    now: () => Object.values(process.cpuUsage()).reduce((sum, micro) => sum + micro / 1000, 0),
  })
  new Script(`re = new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)})`).runInContext(context)
  const search = new Script('start = now(); re.lastIndex = 0; re.exec(text); now() - start')
  const points: Point[] = []
  try {
    for (const size of sizes) {
      context.text = textOf(attack, size)
      const rounds = [1, 2, 3].map(() => search.runInContext(context, { timeout: patience }) as number)
      points.push({ size: context.text.length, milliseconds: Math.min(...rounds) })
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return Number.POSITIVE_INFINITY
    throw error
  }
  const exponent = growthExponent(points) ?? 0
  return points.at(-1)!.milliseconds > harmless && exponent > highestExponent ? exponent : null
}
