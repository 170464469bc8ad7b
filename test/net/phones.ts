// Many phones in one process: the mini-program's own `call`, over the phone wall's `wx.cloud`.
import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'
import { phone as frame } from '../../local/host/runtime/phone.ts'
import { cloud } from '../../local/host/wx/cloud.ts'

interface Phone {
  key: string
  storage: Map<string, unknown>
}

const phones = new AsyncLocalStorage<Phone>()

/** @param base where their server is. */
export function switchOn(base: string): void {
  frame.base = base
  vi.stubGlobal('wx', {
    cloud: {
      callFunction(call: Parameters<typeof cloud.cloud.callFunction>[0]) {
        // Read at once by the call, so the calls of other phones do not come between.
        frame.key = mine().key
        return cloud.cloud.callFunction(call)
      },
    },
    getRandomValues: async ({ length }: { length: number }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
    }),
    getStorageSync: (key: string) => structuredClone(mine().storage.get(key)) ?? '',
    setStorageSync: (key: string, value: unknown) =>
      mine().storage.set(key, structuredClone(value)),
  })
}

/** Does something on one phone; what it has kept so far, where it has. */
export function on<Done>(
  key: string,
  work: () => Promise<Done>,
  storage = new Map<string, unknown>(),
): Promise<Done> {
  return phones.run({ key, storage }, work)
}

function mine(): Phone {
  const phone = phones.getStore()
  if (!phone) throw new Error('No phone is in hand.')
  return phone
}
