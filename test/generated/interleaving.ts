/** One warm instance, on which people, timers and nobody call in any order and at once: who is taken for whom? */
import { showMe } from '@linli/shared/person/show-me'
import type { Door } from '../../functions/_kit/door.ts'
import { diceOf } from '../activity/dice.ts'
import { inventedName } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import { environOf } from './forgeries.ts'

export interface Interleaved {
  calls: number
  atOnce: number
  /** Calls that were answered as somebody else, or as somebody where nobody called. */
  mistaken: string[]
}

type Pairs = Record<string, string>

const timerPairs = { TRIGGER_SRC: 'timer', TCB_ENV: 'prod', TCB_SOURCE: 'wx_trigger' }
const event = { op: showMe.name, input: {} }

export async function interleave(lane: Lane, door: Door, calls: number): Promise<Interleaved> {
  const dice = diceOf(calls)
  const people = await Promise.all(Array.from({ length: 8 }, () => lane.aPerson('partyMember')))
  const found: Interleaved = { calls: 0, atOnce: 0, mistaken: [] }
  const usual = { ...process.env }
  while (found.calls < calls) {
    const together = 1 + dice(4)
    const asked = Array.from({ length: together }, () => {
      const person = dice(3) > 0 ? people[dice(people.length)] : undefined
      return askAs(door, lane, person, dice(2) === 0 ? timerPairs : {})
    })
    const told = await Promise.all(asked)
    found.calls += together
    if (together > 1) found.atOnce += together
    found.mistaken.push(...told.flatMap((mistake) => (mistake ? [mistake] : [])))
  }
  for (const key of Object.keys(process.env)) if (!(key in usual)) delete process.env[key]
  return found
}

/** As the older runtime does it: every pair onto the process, none ever taken away, and then the function. */
async function askAs(door: Door, lane: Lane, person: Caller | undefined, otherwise: Pairs) {
  const pairs: Pairs = person
    ? { WX_OPENID: person.openId, WX_APPID: lane.appId, TCB_SOURCE: 'wx_client' }
    : otherwise
  Object.assign(process.env, pairs, { WX_CONTEXT_KEYS: Object.keys(pairs).join(',') })
  const answer = await door(event, { environ: environOf(pairs) })
  const name = 'output' in answer ? Object(answer.output).name : null
  const expected = person ? inventedName(person.personId) : null
  return name === expected ? null : `${expected} was answered as ${name}`
}

/** The fault to be found: a door that asks the process who is calling, as the SDKs do. */
export function askingTheProcess(door: Door): Door {
  return async (given, context) => {
    await new Promise((resolve) => setImmediate(resolve))
    const { WX_OPENID = '', WX_APPID = '' } = process.env
    const pairs = { WX_OPENID, WX_APPID, TCB_SOURCE: 'wx_client' }
    return door(given, WX_OPENID ? { environ: environOf(pairs) } : context)
  }
}
