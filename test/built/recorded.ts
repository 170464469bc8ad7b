/** Events as the platform hands them to a function, kept as JSON; the caller's own parts are filled in. */
import { readFileSync } from 'node:fs'

export type Shape = 'call-environment' | 'call-environ' | 'call-anonymous' | 'timer' | 'http-access'

export interface Invocation {
  event: Record<string, unknown>
  context: Record<string, unknown>
}

export interface Filling {
  op: string
  input: unknown
  requestId: string
  appId: string
  openId: string
  function: string
}

export function recorded(shape: Shape, filling: Filling): Invocation {
  const file = new URL(`recorded/${shape}.json`, import.meta.url)
  const text = readFileSync(file, 'utf8')
    .replaceAll('"{{input}}"', JSON.stringify(filling.input))
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: keyof Filling) => String(filling[name]))
  const { event, context } = JSON.parse(text) as Invocation
  return { event, context }
}
