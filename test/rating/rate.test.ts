import { randomUUID } from 'node:crypto'
import { rate } from '@linli/shared/rating/rate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Refused } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import {
  aContract,
  aServedCompound,
  countsOf,
  doorsIn,
  type Home,
  households,
  livesAt,
  openAll,
  type Served,
  stars,
} from './homes.ts'
import { rateExample } from './rate.example.ts'

let lane: Lane
let served: Served

beforeAll(async () => {
  lane = await aLane()
  served = await aServedCompound(lane)
})
afterAll(() => lane.close())

async function aHousehold(of = served) {
  const [household] = await households(lane, of, 1)
  if (!household) throw new Error('There is no household.')
  return household
}

it('counts the stars of a household, and says what was given', async () => {
  const { person, home } = await aHousehold()
  const items = [
    { item: 'repairs', stars: 2 as const },
    { item: 'order', stars: 5 as const },
  ]
  const given = stars(lane, served, home, 4, { items, note: '水泵修了三次' })
  const { vote } = await person.call(rate, given)
  expect(vote).toEqual({
    stars: 4,
    items: [
      { item: 'order', stars: 5 },
      { item: 'repairs', stars: 2 },
    ],
    ratedAt: lane.now().toISOString(),
    number: 1,
  })
  const { counts, itemCounts } = await countsOf(lane, served)
  expect(counts).toEqual([0, 0, 0, 1, 0])
  expect(itemCounts.slice(0, 15)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])
})

it('moves the one vote when a household changes its mind, and keeps each version', async () => {
  const of = await aServedCompound(lane)
  const { person, home } = await aHousehold(of)
  await person.call(rate, stars(lane, of, home, 2, { items: [{ item: 'manner', stars: 1 }] }))
  const other = await lane.aPerson()
  await livesAt(lane, other, home)
  const { vote } = await other.call(rate, stars(lane, of, home, 5))
  expect(vote).toMatchObject({ stars: 5, items: [], number: 2 })
  const found = await countsOf(lane, of)
  expect(found).toMatchObject({ counts: [0, 0, 0, 0, 1], votes: 1, versions: 2, changed: 1 })
  expect(found.itemCounts.every((count) => count === 0)).toBe(true)
})

it('does a request once, also when it comes late and others have voted since', async () => {
  const of = await aServedCompound(lane)
  const { person, home } = await aHousehold(of)
  const first = stars(lane, of, home, 1)
  await person.call(rate, first)
  await person.call(rate, stars(lane, of, home, 3))
  expect(await person.call(rate, first)).toMatchObject({
    vote: { stars: 1, number: 1 },
  })
  expect((await countsOf(lane, of)).counts).toEqual([0, 0, 1, 0, 0])
  const another = person.call(rate, { ...first, stars: 2 })
  await expect(another).rejects.toMatchObject({ code: 'idReused' })
  const stranger = await aHousehold(of)
  const taken = stranger.person.call(rate, {
    ...stars(lane, of, stranger.home, 4),
    ratingId: first.ratingId,
  })
  await expect(taken).rejects.toMatchObject({ code: 'idReused' })
  expect((await countsOf(lane, of)).counts).toEqual([0, 0, 1, 0, 0])
})

it('keeps the words for whoever wrote them, and lets go of them with the next vote', async () => {
  const { person, home } = await aHousehold()
  const wordsOf = async () =>
    (
      await lane.owner.query('select words from linli.vote_words where person_id = $1', [
        person.personId,
      ])
    ).rows
  await person.call(rate, stars(lane, served, home, 4, { note: '门禁坏了' }))
  expect(await wordsOf()).toEqual([{ words: '门禁坏了' }])
  await person.call(rate, stars(lane, served, home, 4))
  expect(await wordsOf()).toEqual([])
})

it('bars whoever works for the provider, wherever that is', async () => {
  const of = await aServedCompound(lane)
  const elsewhere = await aServedCompound(lane, lane.elsewhere)
  const { person, home } = await aHousehold(of)
  await lane.give(person, 'propertyStaff', { ...elsewhere, placeId: elsewhere.compoundId })
  await person.call(rate, stars(lane, of, home, 4))
  await lane.owner.query(
    `update linli.person_grant set company_id = $2 where person_id = $1 and role = 'propertyStaff'`,
    [person.personId, of.providerId],
  )
  const barred = person.call(rate, stars(lane, of, home, 5))
  await expect(barred).rejects.toMatchObject({ code: 'rating.staffBarred' })
})

it('splits a quarter between two who serve: a vote for each', async () => {
  const { communityId, placeId: compoundId } = await lane.aCompound(lane.here, { isOpen: true })
  const before = await aContract(lane, { communityId, compoundId }, { endsOn: '2026-02-10' })
  const after = await aContract(lane, { communityId, compoundId }, { startsOn: '2026-02-11' })
  const later = await aContract(lane, { communityId, compoundId }, { startsOn: '2026-03-20' })
  expect(await openAll(lane)).toBe(2)
  const { person, home } = await aHousehold(before)
  await person.call(rate, stars(lane, before, home, 2))
  await person.call(rate, stars(lane, after, home, 5))
  expect((await countsOf(lane, before)).counts).toEqual([0, 1, 0, 0, 0])
  expect((await countsOf(lane, after)).counts).toEqual([0, 0, 0, 0, 1])
  const early = person.call(rate, stars(lane, later, home, 3))
  await expect(early).rejects.toMatchObject({ code: 'rating.notRated' })
})

it('does not open for a compound that nobody serves', async () => {
  const { communityId, placeId: compoundId } = await lane.aCompound(lane.here, { isOpen: true })
  const nobody = await aContract(lane, { communityId, compoundId }, { kind: 'none' })
  expect(await openAll(lane)).toBe(0)
  const { person, home } = await aHousehold(nobody)
  const call = person.call(rate, stars(lane, nobody, home, 3))
  await expect(call).rejects.toMatchObject({ code: 'rating.notRated' })
})

it('takes nothing for a quarter that is not the present one', async () => {
  const { person, home } = await aHousehold()
  const past = stars(lane, served, home, 3, { quarter: '2025-Q4' })
  await expect(person.call(rate, past)).rejects.toMatchObject({ code: 'rating.notRated' })
})

it('tells nothing to who does not live there', async () => {
  const stranger = await lane.aPerson()
  const [home] = await doorsIn(lane, served, 1)
  const call = stranger.call(rate, stars(lane, served, home as Home, 3))
  await expect(call).rejects.toMatchObject({ code: 'rating.householdNeeded' })
  const made = { ...served, doorId: randomUUID() }
  const absent = stranger.call(rate, stars(lane, served, made, 3))
  await expect(absent).rejects.toMatchObject({ code: 'rating.householdNeeded' })
})

it.each(Object.entries(rateExample.refusals))('refuses with %s', async (code, provoke) => {
  const person = await rateExample.caller(lane)
  const input = await provoke(lane, person)
  const refused = person.call(rate, input).catch((error: unknown) => error)
  expect(await refused).toBeInstanceOf(Refused)
  expect(await refused).toMatchObject({ code })
})
