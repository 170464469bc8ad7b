/** Sends forged identities through every door in large numbers, and tells who became somebody by it. */
import type { Operation } from '@linli/shared/operation'
import type { Door } from '../../functions/_kit/door.ts'
import { addressOf } from '../../functions/_kit/http/address.ts'
import type { HttpDoor } from '../../functions/_kit/http-door.ts'
import { type Dice, diceOf } from '../activity/dice.ts'
import { type Clockwork, jobNames } from '../cron/clockwork.ts'
import {
  contexts as timerContexts,
  event as timerEvent,
  events as timerEvents,
} from '../cron/forged-timers.ts'
import { aPost } from '../http/requests.ts'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import {
  type Call,
  forgedEvents,
  type Named,
  trueContexts,
  untrueContexts,
  victimOf,
} from './forgeries.ts'
import { readAnswer } from './fuzzing.ts'

export interface Forged {
  calls: number
  /** Calls that were answered otherwise than one by nobody. */
  became: string[]
}

type Victim = ReturnType<typeof victimOf>

/** Every event in every context that names nobody, then so many made of several at random. */
export async function forgeAtApi(
  lane: Lane,
  doors: ReadonlyMap<string, Door>,
  examples: readonly Example[],
  composed: number,
): Promise<Forged> {
  const forged: Forged = { calls: 0, became: [] }
  const victim = victimOf(lane, await lane.aPerson('communityWorker'))
  for (const { contract, caller, input } of examples) {
    const door = doorOf(doors, contract)
    const call = { op: contract.name, input: await input(lane, lane.here, await caller(lane)) }
    const expected = readAnswer(await door(call, {}))
    for (const [what, event, context] of attempts(call, victim, composed)) {
      const code = readAnswer(await door(event, context))
      forged.calls += 1
      if (code !== expected) forged.became.push(`${contract.name}, ${what}: ${code}`)
    }
  }
  return forged
}

function* attempts(call: Call, victim: Victim, composed: number) {
  const [events, contexts] = [forgedEvents(call, victim), untrueContexts(victim)]
  for (const [what, event] of events) {
    for (const [where, context] of contexts) yield [`${what} ${where}`, event, context] as const
  }
  const dice = diceOf(composed)
  for (let made = 0; made < composed; made += 1) {
    const event = Object.assign({}, ...some(dice, events, 3), call)
    const [context] = some(dice, contexts, 1)
    yield [`composed ${made}`, withStrangeKeys(dice, event, victim), context] as const
  }
}

/** Keys as a proxy, an older runtime or a hostile hand would write them. */
function withStrangeKeys(dice: Dice, event: object, { openId, appId }: Victim): object {
  const words = ['wx', 'openid', 'x', 'user', 'id', 'tcb', 'uuid', 'context', 'identity', 'person']
  const parts = Array.from({ length: 1 + dice(3) }, () => some(dice, words.map(nameless), 1)[0])
  const key = parts.join(['_', '-', '', '.'][dice(4)])
  const written = dice(2) === 0 ? key.toUpperCase() : key
  const values = [openId, { openId, appId }, [openId], JSON.stringify({ openId, appId })]
  return { ...event, [written === 'op' ? 'x' : written]: values[dice(values.length)] }
}

function nameless<T>(value: T): Named<T> {
  return ['', value]
}

function some<T>(dice: Dice, from: readonly Named<T>[], most: number): T[] {
  return Array.from({ length: 1 + dice(most) }, () => from[dice(from.length)]).flatMap((one) =>
    one ? [one[1]] : [],
  )
}

function doorOf(doors: ReadonlyMap<string, Door>, { name }: Operation): Door {
  const door = doors.get(`api-${name.split('.')[0]}`)
  if (!door) throw new Error(`There is no door for ${name}.`)
  return door
}

/** The same by HTTP, also with contexts that are true for another door. */
export async function forgeAtHttp(
  lane: Lane,
  door: HttpDoor,
  examples: readonly Example[],
): Promise<Forged> {
  const forged: Forged = { calls: 0, became: [] }
  const victim = victimOf(lane, await lane.aPerson('communityWorker'))
  for (const { contract, caller, input } of examples) {
    const given = await input(lane, lane.here, await caller(lane))
    const address = addressOf(contract.name)
    const plain = outputOf(await door(aPost(address, { input: given }), undefined))
    for (const [what, event] of forgedEvents({ op: contract.name, input: given }, victim)) {
      const { headers = {}, op: _, input: __, ...fields } = event as Record<string, object>
      const change = { headers: { ...headers, 'content-type': 'application/json' } }
      for (const [where, context] of [...untrueContexts(victim), ...trueContexts(victim)]) {
        for (const sent of [
          aPost(address, { ...fields, input: given }, change),
          { ...fields, ...aPost(address, { input: given }, change) },
        ]) {
          const output = outputOf(await door(sent, context))
          forged.calls += 1
          if (output !== null && output !== plain) {
            forged.became.push(`${contract.name} by HTTP, ${what}, context ${where}`)
          }
        }
      }
    }
  }
  return forged
}

function outputOf({ body }: { body: string }): string | null {
  const answer = body.startsWith('{') ? JSON.parse(body) : {}
  return 'output' in answer ? JSON.stringify(answer.output) : null
}

/** Nobody becomes a timer, and no timer somebody. */
export async function forgeAtTimers(clockwork: Clockwork): Promise<Forged> {
  const forged: Forged = { calls: 0, became: [] }
  const all: Named<unknown>[] = [...timerEvents, ['a true event', timerEvent]]
  for (const name of jobNames) {
    for (const [what, event] of all) {
      for (const [where, context] of timerContexts) {
        const { outcome } = await clockwork.door(name)(event, context)
        forged.calls += 1
        if (outcome !== 'refused') forged.became.push(`${name}, ${what}, context ${where}`)
      }
    }
  }
  return forged
}

/** The fault to be found: a door that believes what an event says of itself, as documents advise. */
export function believing(doors: ReadonlyMap<string, Door>): ReadonlyMap<string, Door> {
  return new Map(
    [...doors].map(([name, door]): [string, Door] => [
      name,
      (event, context) => {
        const said = Object(Object(event).userInfo)
        const pairs = { WX_OPENID: said.openId, WX_APPID: said.appId, TCB_SOURCE: 'wx_client' }
        return door(event, said.openId ? { environment: JSON.stringify(pairs) } : context)
      },
    ]),
  )
}
