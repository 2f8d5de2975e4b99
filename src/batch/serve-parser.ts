import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import { type Answer, type DocumentFacts, describeError, type Job } from './messages.ts'

function factsOf({ source, diagnostics }: PlanDocument): DocumentFacts {
  const counts: Partial<Record<DiagnosticCode, number>> = {}
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1
  return { format: source.format, diagnostics: counts }
}

/**
 * Makes this process a worker: it answers every job with the document that `parse` returns, one job at a time, until its parent
 * closes the channel.
 */
export function serveParser<Input, Options>(parse: (input: Input, options: Options) => Promise<PlanDocument>): void {
  async function answer({ input, options }: Job<Input, Options>): Promise<void> {
    const started = performance.now()
    let answer: Answer
    try {
      const document = await parse(input, options)
      const json = Buffer.from(JSON.stringify(document))
      answer = { json, facts: factsOf(document), ms: performance.now() - started }
    } catch (error) {
      answer = { error: describeError(error), ms: performance.now() - started }
    }
    // The next job may end this process: the answer must be out by then.
    await new Promise((sent) => process.send?.(answer, sent))
  }

  let answered = Promise.resolve()
  process.on('disconnect', () => process.exit())
  process.on('message', (job: Job<Input, Options>) => {
    answered = answered.then(() => answer(job))
  })
}
