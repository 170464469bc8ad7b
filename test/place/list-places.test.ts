import { listPlaces } from '@linli/shared/place/list-places'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('place.listPlaces', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('shows what lies directly in a place, and what of it the caller may open', async () => {
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const { place, children } = await officer.call(listPlaces, lane.above)
    expect(place).toMatchObject({ kind: 'subdistrict', name: '演示街道' })
    expect(children.map(({ name, mayOpen }) => [name, mayOpen])).toEqual(
      expect.arrayContaining([
        ['演示·青桂社区', true],
        ['演示·白桂社区', true],
      ]),
    )
    const supervisor = await lane.aPerson('districtSupervisor', lane.above)
    const seen = await supervisor.call(listPlaces, lane.above)
    expect(new Set(seen.children.map(({ mayOpen }) => mayOpen))).toEqual(new Set([false]))
  })
})
