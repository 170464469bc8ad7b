/** A list of listeners, as behind wx.onX and wx.offX. */
export type Signal<T> = {
  on(listener: (value: T) => void): void
  off(listener?: (value: T) => void): void
  send(value: T): void
}

export function signal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>()
  return {
    on: (listener) => {
      listeners.add(listener)
    },
    off: (listener) => {
      if (listener) listeners.delete(listener)
      else listeners.clear()
    },
    send: (value) => {
      for (const listener of [...listeners]) listener(value)
    },
  }
}
