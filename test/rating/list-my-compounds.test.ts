import { listMyCompounds } from '@linli/shared/rating/list-my-compounds'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aServedCompound, doorsIn, livesAt } from './homes.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('finds the compound of one’s door and the one that one works for, each once', async () => {
  const person = await lane.aPerson()
  expect(await person.call(listMyCompounds, {})).toEqual({ compounds: [] })
  const [home, work] = [await aServedCompound(lane), await aServedCompound(lane)]
  await aServedCompound(lane)
  for (const door of await doorsIn(lane, home, 2)) await livesAt(lane, person, door)
  await lane.give(person, 'propertyStaff', { ...work, placeId: work.compoundId })
  const { compounds } = await person.call(listMyCompounds, {})
  expect(compounds.map(({ compoundId }) => compoundId).sort()).toEqual(
    [home.compoundId, work.compoundId].sort(),
  )
})
