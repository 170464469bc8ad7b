import { endGrant } from '@linli/shared/grant/end-grant'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { grantIdOf } from './grants.ts'

describe('grant.endGrant', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('ends a role from now on and tells whom it concerns', async () => {
    const { communityId, placeId } = lane.here
    const [worker, gridWorker] = [
      await lane.aPerson('communityWorker'),
      await lane.aPerson('gridWorker'),
    ]
    const grantId = await grantIdOf(lane, gridWorker, lane.here)
    await worker.call(endGrant, { communityId, placeId, grantId })
    expect((await gridWorker.call(showMe, {})).grants).toEqual([])
    const { rows } = await lane.owner.query(
      'select kind, role from linli.message where person_id = $1',
      [gridWorker.personId],
    )
    expect(rows).toEqual([{ kind: 'grantEnded', role: 'gridWorker' }])
  })

  it('does not end what has ended already', async () => {
    const { communityId, placeId } = lane.here
    const [worker, gridWorker] = [
      await lane.aPerson('communityWorker'),
      await lane.aPerson('gridWorker'),
    ]
    const grantId = await grantIdOf(lane, gridWorker, lane.here)
    await worker.call(endGrant, { communityId, placeId, grantId })
    const again = worker.call(endGrant, { communityId, placeId, grantId })
    await expect(again).rejects.toMatchObject({ code: 'notFound' })
  })
})
