import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedName } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { allExamples } from './examples.ts'
import { foreignEvents, forgedEvents, trueContexts, untrueContexts, victimOf } from './forgeries.ts'
import { believing, forgeAtApi } from './forging.ts'
import { readAnswer } from './fuzzing.ts'
import { askingTheProcess, interleave } from './interleaving.ts'
import { stateOf } from './ledger.ts'
import { lendEnvironment } from './lent-environment.ts'

const examples = (await allExamples()).map((example) => ({ name: example.contract.name, example }))

let lane: Lane
let victim: { openId: string; appId: string }
let person: Caller
let giveBack: () => void

beforeAll(async () => {
  lane = await aLane()
  person = await lane.aPerson('communityWorker')
  victim = victimOf(lane, person)
  const pairs = { WX_OPENID: victim.openId, WX_APPID: victim.appId, TCB_SOURCE: 'wx_client' }
  giveBack = lendEnvironment(pairs)
})
afterAll(async () => {
  giveBack()
  await lane.close()
})

describe.each(examples)('$name', ({ name, example }) => {
  it('knows nobody by what an event says of itself, in any untrue context', async () => {
    const input = await example.input(lane, lane.here, await example.caller(lane))
    // What a call with no identity at all is told: for `anyone` the same as everybody, else `signedOut`.
    const expected = readAnswer(await person.send(name, { op: name, input }, {}))
    expect(expected === 'signedOut').toBe(example.contract.who !== 'anyone')
    const before = await stateOf(lane.owner)
    const wrong: string[] = []
    const events = forgedEvents({ op: name, input }, victim)
    for (const [at, [where, context]] of untrueContexts(victim).entries()) {
      // Two of the fourteen events a context, in turn; `npm run prove` sends all in all.
      for (const [what, event] of events.filter((_, nth) => (nth + at) % 7 === 0)) {
        const code = readAnswer(await person.send(name, event, context))
        if (code !== expected) wrong.push(`${what}, context ${where}: ${code}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await stateOf(lane.owner)).toEqual(before)
  })

  it('takes no event that is meant for another door', async () => {
    const input = await example.input(lane, lane.here, await example.caller(lane))
    for (const [, event] of foreignEvents({ op: name, input }, victim)) {
      for (const [, context] of [...untrueContexts(victim), ...trueContexts(victim)]) {
        expect(readAnswer(await person.send(name, event, context))).toBe('malformed')
      }
    }
  })
})

describe('a true context', () => {
  it('passes in both shapes, whatever the event claims', async () => {
    const another = await lane.aPerson('operator', lane.elsewhere)
    const mine = await person.call(showMe, {})
    const theirs = await another.call(showMe, {})
    expect(mine.name).not.toBe(theirs.name)
    for (const [, context] of trueContexts(victim)) {
      const call = { op: showMe.name, input: {} }
      for (const [, event] of forgedEvents(call, victimOf(lane, another))) {
        const answer = await person.send(showMe.name, event, context)
        expect(answer).toMatchObject({ output: mine })
      }
    }
  })

  it('answers the one it names, and nobody else, for every person of the lane', async () => {
    const people = await Promise.all(
      Array.from({ length: 10 }, () => lane.aPerson('householdMember')),
    )
    const names = await Promise.all(people.map((one) => one.call(showMe, {})))
    expect(names.map(({ name }) => name)).toEqual(
      people.map(({ personId }) => inventedName(personId)),
    )
  })
})

describe('the proof', () => {
  it('finds a door that believes what events say of themselves', async () => {
    const one = examples.filter(({ name }) => name === showMe.name).map(({ example }) => example)
    expect((await forgeAtApi(lane, lane.doors, one, 200)).became).toEqual([])
    const { calls, became } = await forgeAtApi(lane, believing(lane.doors), one, 0)
    // Two of the fourteen events carry `userInfo`, each in all untrue contexts.
    expect([calls, became.length]).toEqual([448, 64])
  })

  it('keeps apart who calls at once, and finds a door that asks the process', async () => {
    const door = lane.doors.get('api-person')
    if (!door) throw new Error('There is no api-person.')
    expect((await interleave(lane, door, 150)).mistaken).toEqual([])
    const { mistaken } = await interleave(lane, askingTheProcess(door), 150)
    expect(mistaken.length).toBeGreaterThan(15)
  })
})
