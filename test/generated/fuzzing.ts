/** Sends inputs near a valid one to an operation and keeps count of what came back. */
import { hostFailures } from '@linli/shared/failure'
import fc from 'fast-check'
import { expect } from 'vitest'
import * as z from 'zod'
import type { Caller } from '../support/caller.ts'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { changed, nearValid } from './near-valid.ts'
import type { Node } from './schema-walk.ts'

export interface Tally {
  name: string
  sent: number
  /** Neither unreadable nor invalid: permission or the handler decided. */
  reached: number
  codes: Record<string, number>
}

const before = new Set(['malformed', 'tooLarge', 'invalid'])

export async function fuzz(lane: Lane, example: Example, times: number): Promise<Tally> {
  const { contract } = example
  const caller = await example.caller(lane)
  const valid = await someInputs(lane, example, caller)
  const known = new Set([...Object.keys(contract.failures), ...Object.keys(hostFailures)])
  const tally: Tally = { name: contract.name, sent: 0, reached: 0, codes: {} }
  const change = nearValid(z.toJSONSchema(contract.input(), { io: 'input' }) as Node)
  const property = fc.asyncProperty(change, fc.nat(valid.length - 1), async (what, which) => {
    const input = changed(valid[which] ?? {}, what)
    const answer = await caller.send(contract.name, { op: contract.name, input })
    const code = readAnswer(answer)
    tally.sent += 1
    tally.codes[code] = (tally.codes[code] ?? 0) + 1
    if (!before.has(code)) tally.reached += 1
    expect(code === 'output' || known.has(code)).toBe(true)
    expect(['broken', 'unavailable']).not.toContain(code)
  })
  await fc.assert(property, { numRuns: times, endOnFailure: times > 100 })
  return tally
}

/** @returns the code of a failure, or `output`; fails on any key that an envelope does not have. */
export function readAnswer(answer: unknown): string {
  const { requestId, ...rest } = answer as Record<string, unknown>
  expect(requestId).toMatch(/^[\w-]{8,64}$/)
  if ('output' in rest) {
    expect(Object.keys(rest)).toEqual(['output'])
    return 'output'
  }
  expect(Object.keys(rest)).toEqual(['failure'])
  const { kind, code, fields = [], ...more } = rest.failure as Record<string, unknown>
  expect(more).toEqual({})
  expect([kind, code]).toEqual([expect.any(String), expect.stringMatching(/^[a-zA-Z.]{3,60}$/)])
  for (const field of fields as unknown[]) {
    expect(field).toEqual({
      path: expect.stringMatching(/^[\w.]{0,80}$/),
      problem: expect.stringMatching(/^[a-z_]{3,40}$/),
    })
  }
  return String(code)
}

async function someInputs(
  lane: Lane,
  { input }: Example,
  caller: Caller,
): Promise<Record<string, unknown>[]> {
  const sites = [lane.here, lane.here, lane.elsewhere]
  const inputs = await Promise.all(sites.map((site) => input(lane, site, caller)))
  return inputs as Record<string, unknown>[]
}
