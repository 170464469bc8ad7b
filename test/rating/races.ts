/** Households that vote at once, through the function or past it with a statement that is planted. */
import { randomUUID } from 'node:crypto'
import { rate } from '@linli/shared/rating/rate'
import { starValues } from '@linli/shared/rating/stars'
import type { Pool } from 'pg'
import { diceOf } from '../activity/dice.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import {
  aServedCompound,
  countsOf,
  doorsIn,
  type Home,
  households,
  livesAt,
  type Served,
  stars,
} from './homes.ts'

const keys = ['order', 'cleaning', 'repairs', 'greenery', 'openFees', 'manner']

export interface Race {
  asked: number
  answered: number
  votes: number
  versions: number
  /** Whether the running aggregate is what the votes add up to, item by item. */
  isExact: boolean
}

async function outcome(lane: Lane, of: Served, answers: readonly unknown[]): Promise<Race> {
  const found = await countsOf(lane, of)
  const isExact =
    same(found.counts, found.recounted) && same(found.itemCounts, found.itemsRecounted)
  const answered = answers.filter(
    (one) => typeof one === 'object' && one !== null && 'output' in one,
  )
  const { votes, versions } = found
  return { asked: answers.length, answered: answered.length, votes, versions, isExact }
}

/** The adults of one household give stars, all at the same time. */
export async function oneHousehold(lane: Lane, tries: number): Promise<Race> {
  const of = await aServedCompound(lane)
  const [home] = await doorsIn(lane, of, 1)
  if (!home) throw new Error('There is no door.')
  const adults = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const person = await lane.aPerson()
      await livesAt(lane, person, home)
      return person
    }),
  )
  const answers = await Promise.all(
    Array.from({ length: tries }, (_, n) => {
      const person = adults[n % adults.length] as Caller
      const items = [{ item: keys[n % keys.length] ?? '', stars: starValues[n % 5] ?? 1 }]
      return person.ask(rate, stars(lane, of, home, (n % 5) + 1, { items }))
    }),
  )
  return outcome(lane, of, answers)
}

/** So many households, each with one vote after the other, items and all. */
export async function manyHouseholds(lane: Lane, many: number, votes: number): Promise<Race> {
  const of = await aServedCompound(lane)
  const all = await households(lane, of, many)
  const each = await Promise.all(
    all.map(async ({ person, home }, seed) => {
      const dice = diceOf(seed + 1)
      const answers: unknown[] = []
      for (let n = 0; n < votes / many; n += 1) {
        const items = keys
          .filter(() => dice(2) === 0)
          .map((item) => ({ item, stars: starValues[dice(5)] ?? 1 }))
        answers.push(await person.ask(rate, stars(lane, of, home, dice(5) + 1, { items })))
      }
      return answers
    }),
  )
  return outcome(lane, of, each.flat())
}

/** A vote as one must not be counted: what it takes off is read before anything is locked. */
export const readThenWrite = `
with old as (
  select stars from linli.vote
  where community_id = $1 and compound_id = $2 and provider_id = $3 and quarter = $4 and door_id = $5 for update
), written as (
  insert into linli.vote (community_id, compound_id, provider_id, quarter, door_id, person_id, rating_id,
    number, stars, items, rated_at)
  values ($1, $2, $3, $4, $5, $6, $7, 1, $8, '{0,0,0,0,0,0}', '2026-03-14')
  on conflict (community_id, compound_id, provider_id, quarter, door_id) do update
    set stars = excluded.stars, number = vote.number + 1
  returning stars
)
update linli.tally set counts = array(
    select had + (bar = written.stars)::int - coalesce((bar = (select stars from old))::int, 0)
    from unnest(tally.counts) with ordinality as counted (had, bar) order by bar)
from written where community_id = $1 and compound_id = $2 and provider_id = $3 and quarter = $4`

/** Rounds of 16 first votes of one household at once. @returns how many rounds ended with a wrong aggregate. */
export async function sixteenAtOnce(
  lane: Lane,
  rounds: number,
  vote: (of: Served, home: Home, given: number) => Promise<unknown>,
  begin: (home: Home) => Promise<unknown> = async () => undefined,
): Promise<{ wrong: number; counted: number }> {
  const of = await aServedCompound(lane)
  const homes = await doorsIn(lane, of, rounds)
  let wrong = 0
  for (const home of homes) {
    await begin(home)
    await Promise.all(Array.from({ length: 16 }, (_, n) => vote(of, home, (n % 5) + 1)))
    const { counts, recounted } = await countsOf(lane, of)
    if (!same(counts, recounted)) wrong += 1
  }
  const { counts } = await countsOf(lane, of)
  return { wrong, counted: counts.reduce((sum, each) => sum + each, 0) }
}

export function planted(pool: Pool, quarter: string) {
  return (of: Served, home: Home, given: number) =>
    pool.query(readThenWrite, [
      ...[of.communityId, of.compoundId, of.providerId, quarter, home.doorId],
      ...[randomUUID(), randomUUID(), given],
    ])
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place])
}
