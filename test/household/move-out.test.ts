import { moveOut } from '@linli/shared/household/move-out'
import { recordMoveOut } from '@linli/shared/household/record-move-out'
import { showMyHouseholds } from '@linli/shared/household/show-my-households'
import { verify } from '@linli/shared/household/verify'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aMember, aWorker } from './households.ts'

describe('household.moveOut', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('ends the grant, and leaves the door to the next who has the slip', async () => {
    const { person, communityId, claimId, doorId, code } = await aMember(lane)
    await person.call(moveOut, { communityId, claimId })
    const { grants } = await person.call(showMe, {})
    expect(grants.filter(({ endsAt }) => endsAt === null)).toEqual([])
    const next = await lane.aPerson()
    const { claim } = await next.call(verify, { communityId, doorId, code })
    expect(claim.standing).toBe('member')
  })

  it('can be recorded by a worker, with words that the person reads', async () => {
    const { person, communityId, compoundId, claimId } = await aMember(lane)
    const worker = await aWorker(lane, lane.here)
    const words = '房子已经卖了。'
    await worker.call(recordMoveOut, { communityId, compoundId, claimId, words })
    expect((await person.call(showMyHouseholds, {})).claims).toMatchObject([
      { standing: 'movedOut', words },
    ])
  })
})
