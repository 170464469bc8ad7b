/** The event channel between a page and the one that opened it. */
export type Listener = (...values: unknown[]) => void

export type Channel = {
  on(name: string, listener: Listener): void
  once(name: string, listener: Listener): void
  off(name: string, listener?: Listener): void
  emit(name: string, ...values: unknown[]): void
}

export function channel(): Channel {
  const listeners = new Map<string, Listener[]>()
  const listOf = (name: string) => listeners.get(name) ?? []
  const own: Channel = {
    on: (name, listener) => {
      listeners.set(name, [...listOf(name), listener])
    },
    once: (name, listener) => {
      const wrapped: Listener = (...values) => {
        own.off(name, wrapped)
        listener(...values)
      }
      own.on(name, wrapped)
    },
    off: (name, listener) => {
      listeners.set(name, listener ? listOf(name).filter((each) => each !== listener) : [])
    },
    emit: (name, ...values) => {
      for (const listener of listOf(name)) listener(...values)
    },
  }
  return own
}
