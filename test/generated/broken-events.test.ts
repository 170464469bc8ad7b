import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { brokenEvents, me, nested } from './broken-events.ts'
import { readAnswer } from './fuzzing.ts'

let lane: Lane
let caller: Caller
beforeAll(async () => {
  lane = await aLane()
  caller = await lane.aPerson('householdMember')
})
afterAll(() => lane.close())

describe('the door answers with a code and nothing more', () => {
  it.each(brokenEvents)('%s', async (_what, event, code) => {
    const answer = await caller.send('person.showMe', event)
    expect(readAnswer(answer)).toBe(code)
    expect(JSON.stringify(answer)).not.toMatch(/canary|\bat |\.ts|\.js|Error|stack|message/)
  })

  it('10,000 levels', async () => {
    const answer = await caller.send('person.showMe', me(nested(10_000)))
    expect(['tooLarge', 'invalid']).toContain(readAnswer(answer))
  })

  it('whatever the context is', async () => {
    const contexts = [undefined, null, 'x', 5, [], {}, () => {}, new Proxy({}, {})]
    for (const context of contexts) {
      const answer = await lane.doors.get('api-person')?.(me({}), context)
      expect(readAnswer(answer)).toBe('signedOut')
    }
  })

  it('and with the same id that was sent, where it can be one', async () => {
    const requestId = '00000000-0000-4000-8000-000000000001'
    expect(await caller.send('person.showMe', me({ x: 1 }, { requestId }))).toEqual({
      requestId,
      failure: {
        kind: 'invalid',
        code: 'invalid',
        fields: [{ path: '', problem: 'unrecognized_keys' }],
      },
    })
  })
})

it('logged none of them as a bug, and no word of them', () => {
  const lines = JSON.stringify(lane.log)
  expect(lane.log.filter((entry) => entry.bug)).toEqual([])
  expect(lines).not.toMatch(/canary|\.\.\/|演示|长长/)
})
