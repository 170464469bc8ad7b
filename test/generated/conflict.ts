/**
 * 交叉任职: people who are property staff of a place and hold any other roles beside it call for what lies in that
 * place. They must get what property staff gets, and nothing that their other roles would give them.
 */
import { randomUUID } from 'node:crypto'
import type { Operation } from '@linli/shared/operation'
import { type Role, roles } from '@linli/shared/person/role'
import type { Door } from '../../functions/_kit/door.ts'
import { grant } from '../../functions/grant/tables.ts'
import { type Dice, diceOf } from '../activity/dice.ts'
import { insert } from '../cron/rows.ts'
import { Caller, Refused } from '../support/caller.ts'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { askAs, outcomeOf } from './relations.ts'

export interface Conflicts {
  calls: number
  people: number
  operations: string[]
  /** Calls in which another role counted, by operation and roles. */
  reached: string[]
}

interface Matter {
  contract: Operation
  input: unknown
}

const others = roles.filter((role) => role !== 'propertyStaff')
/** Every set of the other roles. */
export const combinations = 2 ** others.length

/** @param isStaff false for the control: the same people, and nobody is property staff. */
export async function callInConflict(
  lane: Lane,
  doors: ReadonlyMap<string, Door>,
  examples: readonly Example[],
  sets: readonly number[],
  isStaff = true,
): Promise<Conflicts> {
  const found: Conflicts = { calls: 0, people: 0, operations: [], reached: [] }
  const dice = diceOf(sets.length)
  const { here } = lane
  for (const place of [here, { ...here, placeId: here.compoundId }]) {
    const matters = await mattersAt(lane, examples, place)
    const names = matters.map(({ contract }) => contract.name)
    found.operations = [...new Set([...found.operations, ...names])]
    for (const set of sets) {
      const held = others.filter((_, at) => set & (1 << at))
      const person = await aPersonOf(lane, doors, place, held, isStaff, dice)
      found.people += 1
      const outcomes = await Promise.all(
        matters.map(async ({ contract, input }) => {
          const answer = await askAs('propertyStaff', person, contract, input)
          return { contract, outcome: outcomeOf(answer) }
        }),
      )
      found.calls += outcomes.length
      found.reached.push(
        ...outcomes
          .filter(({ outcome }) => !['notAllowed', 'notFound'].includes(outcome))
          .map(({ contract, outcome }) => `${contract.name} ${held.join('+')}: ${outcome}`),
      )
    }
  }
  return found
}

/** What an operation asks of that place itself, of all that are not for property staff. */
async function mattersAt(lane: Lane, examples: readonly Example[], place: Site): Promise<Matter[]> {
  const matters: Matter[] = []
  for (const { contract, input } of examples) {
    const { who, where } = contract
    if (typeof who === 'string' || where === null || who.includes('propertyStaff')) continue
    const given = await input(lane, place, await lane.aPerson(who[0], place)).catch(notThere)
    if (given === null) continue
    const scope = where(contract.input().parse(given))
    if (scope.placeId === place.placeId) matters.push({ contract, input: given })
  }
  return matters
}

/** Not every thing can be in a compound: then there is nothing of it to be asked for. */
function notThere(error: unknown): null {
  if (error instanceof Refused) return null
  throw error
}

async function aPersonOf(
  lane: Lane,
  doors: ReadonlyMap<string, Door>,
  place: Site,
  held: readonly Role[],
  isStaff: boolean,
  dice: Dice,
): Promise<Caller> {
  const person = new Caller(doors, lane.settings)
  const places = [
    { communityId: place.communityId, placeId: place.placeId },
    { communityId: place.communityId, placeId: place.communityId },
    lane.above,
  ]
  const startsAt = new Date(lane.now().getTime() - (1 + dice(1000)) * 60_000)
  const row = (role: Role, at: (typeof places)[number] | undefined) => ({
    ...{ personId: person.personId, grantId: randomUUID(), role, startsAt, isInvented: true },
    ...(at ?? lane.above),
  })
  const rows = held.map((role) => row(role, places[dice(places.length)]))
  if (isStaff) rows.push(row('propertyStaff', places[0]))
  if (rows.length > 0) await insert(lane.owner, grant, rows)
  return person
}
