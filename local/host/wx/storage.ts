// Storage of one phone: localStorage under the phone's key, with WeChat's limits.
import { phone } from '../runtime/phone.ts'
import { ApiFailure, api } from './call.ts'

const oneKey = 1024 * 1024
const allKeys = 10 * 1024 * 1024
const prefix = () => `phone:${phone.key}:`

function set(key: string, value: unknown) {
  const text = JSON.stringify({ value })
  if (text.length > oneKey) throw new ApiFailure('entry size limit reached')
  const before = localStorage.getItem(prefix() + key)?.length ?? 0
  if (used() - before + text.length > allKeys) throw new ApiFailure('exceed storage max size 10MB')
  try {
    localStorage.setItem(prefix() + key, text)
  } catch {
    throw new ApiFailure('exceed storage max size of this browser')
  }
}

function read(key: string): { value: unknown } | undefined {
  const text = localStorage.getItem(prefix() + key)
  return text === null ? undefined : (JSON.parse(text) as { value: unknown })
}

function keys(): string[] {
  const all = Array.from(
    { length: localStorage.length },
    (_, index) => localStorage.key(index) ?? '',
  )
  const own = all.filter((key) => key.startsWith(prefix()))
  return own.map((key) => key.slice(prefix().length))
}

function used(): number {
  return keys().reduce((sum, key) => sum + (localStorage.getItem(prefix() + key)?.length ?? 0), 0)
}

function remove(key: string) {
  localStorage.removeItem(prefix() + key)
}

function clear() {
  for (const key of keys()) remove(key)
}

function info() {
  return { keys: keys(), currentSize: Math.ceil(used() / 1024), limitSize: allKeys / 1024 }
}

type Key = { key: string }

export const storage = {
  setStorageSync: (key: string, data: unknown) => {
    try {
      set(key, data)
    } catch (error) {
      throw new Error(`setStorageSync:fail ${error instanceof Error ? error.message : error}`)
    }
  },
  getStorageSync: (key: string) => read(key)?.value ?? '',
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  setStorage: api('setStorage', ({ key, data }: Key & { data: unknown }) => set(key, data)),
  getStorage: api('getStorage', ({ key }: Key) => {
    const found = read(key)
    if (!found) throw new ApiFailure('data not found')
    return { data: found.value }
  }),
  removeStorage: api('removeStorage', ({ key }: Key) => remove(key)),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', info),
}
