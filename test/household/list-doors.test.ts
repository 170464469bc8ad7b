import { listDoors } from '@linli/shared/household/list-doors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { manyDoors } from './households.ts'

describe('household.listDoors', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('leads from a community to a door, in the order of the numbers', async () => {
    const site = await lane.aSite({ isOpen: true })
    await manyDoors(lane, site, 11)
    const person = await lane.aPerson()
    const { communityId } = site
    let placeId = communityId
    const kinds: string[] = []
    for (let step = 0; step < 3; step += 1) {
      const { children } = await person.call(listDoors, { communityId, placeId, skip: 0 })
      placeId = children[0]?.placeId ?? ''
      kinds.push(children[0]?.kind ?? '')
    }
    expect(kinds).toEqual(['compound', 'building', 'entrance'])
    const { children, total } = await person.call(listDoors, { communityId, placeId, skip: 1 })
    expect([total, children.map(({ name }) => name).join(' ')]).toEqual([
      11,
      '2 3 4 5 6 7 8 9 10 11',
    ])
  })

  it('shows nothing of a community that is not open', async () => {
    const { communityId } = await lane.aSite()
    const person = await lane.aPerson()
    const asked = { communityId, placeId: communityId, skip: 0 }
    await expect(person.call(listDoors, asked)).rejects.toMatchObject({ code: 'notFound' })
  })
})
