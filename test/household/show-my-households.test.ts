import { showMyHouseholds } from '@linli/shared/household/show-my-households'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aClaim, aMember } from './households.ts'

describe('household.showMyHouseholds', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('puts the door where one lives before the one that waits', async () => {
    const { person } = await aMember(lane)
    const elsewhere = await lane.aSite({ isOpen: true })
    await aClaim(lane, elsewhere, person)
    const { claims } = await person.call(showMyHouseholds, {})
    expect(claims.map(({ standing, adults }) => [standing, adults])).toEqual([
      ['member', 1],
      ['waiting', 0],
    ])
  })
})
