type Listener = (event: { readonly data: unknown }) => void

/** One end of a channel inside this thread, with what pdfjs asks of a `MessagePort`. */
export interface LinkedPort {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void
  addEventListener(type: 'message', listener: Listener, options?: { readonly signal?: AbortSignal } | null): void
  removeEventListener(type: 'message', listener: Listener): void
}

/** What arrives when `message` is posted. */
export type CopyMessage = (message: unknown, transfer: readonly ArrayBuffer[]) => unknown

/** Two ends of a channel inside this thread. Messages are copied when they are posted and arrive after the running task. */
export function linkPorts(copy: CopyMessage): readonly [LinkedPort, LinkedPort] {
  const first = new Set<Listener>()
  const second = new Set<Listener>()
  return [makePort(first, second, copy), makePort(second, first, copy)]
}

function makePort(own: Set<Listener>, others: ReadonlySet<Listener>, copy: CopyMessage): LinkedPort {
  return {
    postMessage(message, transfer = []) {
      const event = { data: copy(message, transfer) }
      queueMicrotask(() => {
        for (const listener of [...others]) listener(event)
      })
    },
    addEventListener(_type, listener, options) {
      own.add(listener)
      options?.signal?.addEventListener('abort', () => own.delete(listener), { once: true })
    },
    removeEventListener(_type, listener) {
      own.delete(listener)
    },
  }
}
