import { answerDispute } from '@linli/shared/activity/answer-dispute'
import { disputeForAnother } from '@linli/shared/activity/dispute-for-another'
import { listDisputes } from '@linli/shared/activity/list-disputes'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { byHandIn, forAnother } from './dispute-for-another.example.ts'
import { answered } from './disputing.ts'
import { attendanceOf } from './records.ts'

describe('activity.disputeForAnother', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  const told = async (person: Caller) =>
    (await person.call(listMessages, { skip: 0, most: 9 })).messages.map(({ kind }) => kind)

  it('is due like any other, and answered by whoever neither made nor wrote it down', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { communityId } = site
    const of = await byHandIn(lane, site)
    const writer = await lane.aPerson('communityWorker', site)
    const secretary = await lane.aPerson('branchSecretary', site)
    const [line] = (await attendanceOf(writer, of)).people
    expect(line).toMatchObject({ way: 'byHand', hasPhone: false })
    const asked = forAnother(of)
    // Saturday 14 March 2026; Monday to Friday are worked.
    expect(await writer.call(disputeForAnother, asked)).toEqual({
      ...{ dueOn: '2026-03-20', isProvisional: false, isOverdue: false },
      disputedAt: lane.now().toISOString(),
    })
    expect(await told(secretary)).toEqual(['checkInDisputed'])
    expect(await told(writer)).toEqual([])
    const seen = async (person: Caller) =>
      (await person.call(listDisputes, { communityId, skip: 0, most: 5 })).disputes
    expect(await seen(writer)).toMatchObject([{ isEntered: true, mayAnswer: false }])
    expect(await seen(secretary)).toMatchObject([{ checkInId: of.checkInId, mayAnswer: true }])
    const answer = answered({ ...of, disputeId: asked.disputeId })
    await expect(writer.call(answerDispute, answer)).rejects.toMatchObject({
      code: 'activity.ownDoing',
    })
    await secretary.call(answerDispute, answer)
    expect(await told(writer)).toEqual(['enteredDisputeAnswered'])
    const [after] = (await attendanceOf(writer, of)).people
    expect(after?.standing).toBe('rejected')
  })

  it('is never told to nobody: no message is written for whose record it is', async () => {
    const of = await byHandIn(lane, lane.here)
    const writer = await lane.aPerson('communityWorker')
    const secretary = await lane.aPerson('branchSecretary')
    const asked = forAnother(of)
    await writer.call(disputeForAnother, asked)
    await secretary.call(answerDispute, answered({ ...of, disputeId: asked.disputeId }, false))
    const { rows } = await lane.owner.query(
      `select 1 from linli.message join linli.check_in using (person_id) where check_in_id = $1`,
      [of.checkInId],
    )
    expect(rows).toEqual([])
  })
})
