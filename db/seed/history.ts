// Sixty days of a neighbourhood of two thousand households: what was on, who signed up, who came and how.
import { dateIn, daysLater } from '@linli/shared/day'
import type { Client } from 'pg'
import { record } from '../../functions/_kit/tables.ts'
import {
  activity,
  attendeeName,
  byHand,
  checkIn,
  checkOut,
  ruling,
} from '../../functions/activity/tables.ts'
import { type ActivityRow, menuOf } from './activities.ts'
import { readDivisions } from './divisions.ts'
import { type Coming, comingOf } from './history-comings.ts'
import { households, seedHouseholds } from './history-people.ts'
import { inSeeding, insertMissing } from './insert.ts'
import type { SeedOptions } from './neighbourhood.ts'
import { openIdOf } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { insertSignUps, type Known, signedUp } from './sign-ups.ts'
import { sitesBelow } from './sites.ts'

export const historyDays = 60
/** Sign-ups are kept for thirty days after; earlier ones would have been removed by now. */
const signUpDays = 29
const comingDays = 14
const randomSeed = 20_260_314

export type HistoryCounts = {
  households: number
  activities: number
  signUps: number
  checkIns: number
}

/** On top of the neighbourhood as it is otherwise; again on the same day it changes nothing. */
export async function seedHistory(ownerUrl: string, options: SeedOptions): Promise<HistoryCounts> {
  const { now, say } = options
  const sites = sitesBelow(await readDivisions())
  const random = randomFrom(randomSeed)
  return inSeeding(ownerUrl, async (client) => {
    const people = await seedHouseholds(client, sites, options, random)
    say(`${households} households live in ${sites.community.name}.`)
    const today = dateIn(now.getTime())
    const { communityId } = sites.community
    const past = menuOf(communityId, daysLater(today, -historyDays), historyDays)
    const ahead = menuOf(communityId, daysLater(today, 1), comingDays)
    await insertMissing(client, activity, past)
    const signUps = await addSignUps(client, { past, ahead, people, random, now })
    const checkIns = await addComings(client, past, { people, random, options })
    say(`${historyDays} days: ${past.length} activities, ${checkIns} came, ${signUps} signed up.`)
    return { households, activities: past.length, signUps, checkIns }
  })
}

async function addSignUps(
  client: Client,
  given: { past: ActivityRow[]; ahead: ActivityRow[]; people: Known[]; random: Random; now: Date },
): Promise<number> {
  const { past, ahead, people, random, now } = given
  const since = now.getTime() - signUpDays * 86_400_000
  const kept = [...past.filter(({ startsAt }) => startsAt.getTime() >= since), ...ahead]
  const rows = kept.flatMap((one) => {
    const until = Math.min(now.getTime(), one.startsAt.getTime())
    const most = one.capacity ? one.capacity + 6 : 40
    const who = someOf(people, 6 + random.number(most - 5), random)
    return signedUp(one, who, new Date(until - 3_600_000))
  })
  await insertSignUps(client, rows)
  return rows.length
}

async function addComings(
  client: Client,
  past: readonly ActivityRow[],
  given: { people: Known[]; random: Random; options: SeedOptions },
): Promise<number> {
  const { people, random, options } = given
  const worker = options.personIdOf(openIdOf('zhaomin'))
  const comings = past.flatMap((one) => {
    const most = one.capacity ?? 90
    const who = someOf(people, Math.ceil(most / 3) + random.number(Math.ceil(most / 2)), random)
    return who.map((each, order) =>
      comingOf(one, each, { order, random, worker, now: options.now }),
    )
  })
  await insertMissing(
    client,
    checkIn,
    comings.map((coming) => coming.checkIn),
  )
  await insertMissing(client, byHand, only(comings, 'byHand'))
  await insertMissing(client, attendeeName, only(comings, 'name'))
  await insertMissing(client, checkOut, only(comings, 'checkOut'))
  await insertMissing(client, ruling, only(comings, 'ruling'))
  await insertMissing(
    client,
    record,
    comings.flatMap((coming) => coming.records),
  )
  return comings.length
}

function only<Key extends 'byHand' | 'name' | 'checkOut' | 'ruling'>(
  comings: readonly Coming[],
  key: Key,
) {
  return comings.flatMap((coming) => {
    const row = coming[key]
    return row ? [row as NonNullable<Coming[Key]>] : []
  })
}

/** So many different people, next to each other from anywhere in the list. */
function someOf(people: readonly Known[], count: number, random: Random): Known[] {
  const from = random.number(people.length)
  const step = 1 + random.number(7)
  return Array.from({ length: count }, (_, index) => people[(from + index * step) % people.length])
    .filter((one) => one !== undefined)
    .filter((one, index, all) => all.indexOf(one) === index)
}
