// Tests of the pages and of miniprogram/lib: the part of `wx` that lib calls, with memory in place of a phone.
import { vi } from 'vitest'

type Call = {
  name: string
  data: { op: string; input: Record<string, unknown>; requestId: string }
}

export type FakeWx = {
  storage: Map<string, unknown>
  calls: Call[]
  /** What the next calls are answered with, in order; a thrown value rejects. */
  answers: (() => unknown)[]
  /** What was asked in a dialog, and whether the next ones are agreed to. */
  asked: string[]
  agrees: boolean[]
}

export function fakeWx(): FakeWx {
  const fake: FakeWx = { storage: new Map(), calls: [], answers: [], asked: [], agrees: [] }
  vi.stubGlobal('wx', {
    getStorageSync: (key: string) => structuredClone(fake.storage.get(key)) ?? '',
    setStorageSync: (key: string, value: unknown) => fake.storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => fake.storage.delete(key),
    showModal: async ({ content }: { content: string }) => {
      fake.asked.push(content)
      return { confirm: fake.agrees.shift() ?? false }
    },
    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1.75 }),
    getRandomValues: async ({ length }: { length: number }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
    }),
    cloud: {
      callFunction: async (call: Call) => {
        fake.calls.push(call)
        const answer = fake.answers.shift()
        if (!answer) throw new Error(`nobody answers ${call.data.op}`)
        return { result: answer() }
      },
    },
  })
  return fake
}

export const output = (value: unknown) => () => ({ requestId: 'r', output: value })

export const failure = (kind: string, code: string) => () => ({
  requestId: 'r',
  failure: { kind, code },
})

export const noNetwork = () => {
  throw { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' }
}
