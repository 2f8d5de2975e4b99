export interface MapOptions {
  /** How many inputs may be started and not yet handed out: the back-pressure. */
  readonly width: number
  /** True: results in the order of the inputs. False: as they are done. */
  readonly ordered: boolean
  readonly signal?: AbortSignal | undefined
}

interface Slot<Output> {
  done: boolean
  output?: Output
}

function iterate<Input>(inputs: Iterable<Input> | AsyncIterable<Input>): AsyncIterator<Input> | Iterator<Input> {
  return Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]()
}

/**
 * Maps inputs with `work`, several at a time. It takes an input only when there is room for it, so a slow consumer slows the
 * source; a slow source does not hold back results that are ready.
 * @throws what `inputs` or `work` throw, and the signal's reason once it is aborted
 */
export async function* mapConcurrently<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  work: (input: Input) => Promise<Output>,
  { width, ordered, signal }: MapOptions,
): AsyncGenerator<Output, void, void> {
  const source = iterate(inputs)
  const slots: Slot<Output>[] = []
  let failure: { readonly error: unknown } | null = null
  let pulling = false
  let exhausted = false
  let wake = () => {}
  const fail = (error: unknown) => {
    failure ??= { error }
    wake()
  }

  function start(input: Input): void {
    const slot: Slot<Output> = { done: false }
    slots.push(slot)
    work(input).then((output) => {
      slot.output = output
      slot.done = true
      wake()
    }, fail)
  }

  function pull(): void {
    if (pulling || exhausted || failure !== null || slots.length >= width) return
    pulling = true
    // The source may throw at once.
    new Promise<IteratorResult<Input>>((resolve) => resolve(source.next())).then((next) => {
      pulling = false
      if (next.done) exhausted = true
      else start(next.value)
      pull()
      wake()
    }, fail)
  }

  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    for (;;) {
      signal?.throwIfAborted()
      if (failure !== null) throw (failure as { readonly error: unknown }).error
      pull()
      const ready = ordered ? (slots[0]?.done ? 0 : -1) : slots.findIndex((slot) => slot.done)
      if (ready >= 0) {
        const [slot] = slots.splice(ready, 1)
        yield slot!.output as Output
      } else if (exhausted && slots.length === 0) return
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    if (!exhausted) {
      const ended = Promise.resolve(source.return?.())
      // A source that is waiting for its next input cannot end before that comes.
      if (pulling) ended.catch(() => {})
      else await ended
    }
  }
}
