import { answerDispute } from '@linli/shared/activity/answer-dispute'
import { listDisputes } from '@linli/shared/activity/list-disputes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aDispute, aDisputeIn, answered } from './disputing.ts'
import { aRecordIn, confirm } from './records.ts'

describe('activity.listDisputes', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('lists the one that is due first first, then those answered, of this community alone', async () => {
    const [worker, secretary] = [
      await lane.aPerson('communityWorker'),
      await lane.aPerson('branchSecretary'),
    ]
    const settled = await aRecordIn(lane, lane.here)
    await confirm(worker, settled)
    const first = await aDispute(lane, settled)
    lane.passSeconds(86_400)
    const [second, third] = [await aDisputeIn(lane, lane.here), await aDisputeIn(lane, lane.here)]
    await aDisputeIn(lane, lane.elsewhere)
    await secretary.call(answerDispute, answered(third, false))
    lane.passSeconds(6 * 86_400)
    const { communityId } = lane.here
    const asked = { communityId, skip: 0, most: 20 }
    const shown = await worker.call(listDisputes, asked)
    expect([shown.total, shown.unanswered]).toEqual([3, 2])
    const lines = shown.disputes.map(({ disputeId, dueOn, isOverdue, mayAnswer, answer }) => {
      return [disputeId, dueOn, isOverdue, mayAnswer, answer?.isUpheld ?? null]
    })
    // Saturday 14 and Sunday 15 March 2026 both count to Friday 20.
    const sorted = [second.disputeId].map((id) => [id, '2026-03-20', true, true, null])
    expect(lines).toEqual([
      [first.disputeId, '2026-03-20', true, false, null],
      ...sorted,
      [third.disputeId, '2026-03-20', false, false, false],
    ])
    const forSecretary = await secretary.call(listDisputes, asked)
    expect(forSecretary.disputes.map(({ mayAnswer }) => mayAnswer)).toEqual([true, true, false])
  })
})
