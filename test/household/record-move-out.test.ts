import { recordMoveOut } from '@linli/shared/household/record-move-out'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aMember, aWorker } from './households.ts'

describe('household.recordMoveOut', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('tells the person, who can say that it was wrong', async () => {
    const { person, communityId, compoundId, claimId } = await aMember(lane)
    const worker = await aWorker(lane, lane.here)
    const words = '登记错了'
    await worker.call(recordMoveOut, { communityId, compoundId, claimId, words })
    const { messages } = await person.call(listMessages, { skip: 0, most: 1 })
    expect(messages[0]).toMatchObject({ kind: 'householdEnded', reason: words })
  })
})
