import { randomUUID } from 'node:crypto'
import { addPlace } from '@linli/shared/place/add-place'
import { listPlaces } from '@linli/shared/place/list-places'
import { openPlace } from '@linli/shared/place/open-place'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('place.addPlace', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  const community = (name: string) => ({
    placeId: randomUUID(),
    parentCommunityId: lane.above.communityId,
    parentId: lane.above.placeId,
    kind: 'community' as const,
    name,
    compoundType: null,
  })

  it('enters a community below one’s subdistrict, which then can be opened and given compounds', async () => {
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const added = await officer.call(addPlace, community('翠湖社区'))
    expect(added.communityId).toBe(added.placeId)
    await officer.call(openPlace, { ...added, office: '便民服务站', officePhone: '0871 0000 0013' })
    const worker = await lane.aPerson('communityWorker', added)
    const compound = {
      placeId: randomUUID(),
      kind: 'compound' as const,
      compoundType: 'oldCompound' as const,
    }
    const parent = { parentCommunityId: added.communityId, parentId: added.placeId }
    const below = await worker.call(addPlace, { ...compound, ...parent, name: '翠湖小区' })
    expect(below.communityId).toBe(added.communityId)
    const { children } = await worker.call(listPlaces, added)
    expect(children).toMatchObject([
      { name: '翠湖小区', openedAt: null, mayOpen: true, isInvented: false },
    ])
  })

  it('takes one of two with the same name that are entered at once', async () => {
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const tried = [1, 2].map(() => officer.ask(addPlace, community('同名社区')))
    const failures = (await Promise.all(tried)).flatMap((answer) =>
      'failure' in answer ? [answer.failure] : [],
    )
    expect(failures).toEqual([{ kind: 'conflict', code: 'place.nameTaken' }])
  })

  it('refuses an id that already stands for another place', async () => {
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const first = community('先来社区')
    await officer.call(addPlace, first)
    const refused = officer.call(addPlace, { ...first, name: '后到社区' })
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', code: 'idReused' })
  })
})
