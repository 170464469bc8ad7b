import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedName } from '../support/arrange.ts'
import { aLane, type Lane } from '../support/lane.ts'

describe('person.showMe', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('tells a person the name they gave and what they may do where', async () => {
    const { communityId, subdistrictId } = lane.here
    const worker = await lane.aPerson('communityWorker')
    expect(await worker.call(showMe, {})).toMatchObject({
      name: inventedName(worker.personId),
      isInvented: true,
      grants: [
        {
          role: 'communityWorker',
          communityId,
          place: { kind: 'community', name: '演示·青桂社区' },
        },
      ],
    })
    const above = { communityId: subdistrictId, placeId: subdistrictId }
    const officer = await lane.aPerson('subdistrictOfficer', above)
    expect((await officer.call(showMe, {})).grants).toMatchObject([
      { communityId: null, place: { kind: 'subdistrict' } },
    ])
  })

  it('knows nothing of somebody who never gave anything', async () => {
    const stranger = await lane.aPerson()
    expect(await stranger.call(showMe, {})).toMatchObject({
      name: null,
      isInvented: false,
      grants: [],
    })
  })

  it('leaves out a grant that has ended or not begun', async () => {
    const member = await lane.aPerson('partyMember')
    const set = (column: string, at: Date) =>
      lane.owner.query(`update linli.person_grant set ${column} = $1 where person_id = $2`, [
        at,
        member.personId,
      ])
    await set('ends_at', lane.now())
    expect((await member.call(showMe, {})).grants).toEqual([])
    await set('ends_at', new Date(lane.now().getTime() + 1))
    expect((await member.call(showMe, {})).grants).toHaveLength(1)
    await set('starts_at', new Date(lane.now().getTime() + 1))
    expect((await member.call(showMe, {})).grants).toEqual([])
  })
})
