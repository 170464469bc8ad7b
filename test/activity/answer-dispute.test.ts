import { addByHand } from '@linli/shared/activity/add-by-hand'
import { answerDispute } from '@linli/shared/activity/answer-dispute'
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { disputeCheckIn } from '@linli/shared/activity/dispute-check-in'
import { showActivity } from '@linli/shared/activity/show-activity'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aDispute, aDisputeIn, answered, disputeOf } from './disputing.ts'
import { setsName } from './leaving.ts'
import { myCodeOf, scanned } from './members.ts'
import { aRecordAt, attendanceOf, byHandAt, reject } from './records.ts'

describe('activity.answerDispute', () => {
  let lane: Lane
  let worker: Caller
  let secretary: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
    secretary = await lane.aPerson('branchSecretary')
  })
  afterAll(() => lane.close())

  const lastTold = async (person: Caller) =>
    (await person.call(listMessages, { skip: 0, most: 1 })).messages[0]

  it('strikes the record of who was never there, whom an organizer signed in, and tells them', async () => {
    const member = await lane.aPerson('partyMember')
    const at = await lane.anActivity({ title: '院坝清扫' })
    await worker.call(checkInMember, scanned(at, 'myCode', myCodeOf(lane, member)))
    lane.passSeconds(60)
    const asked = disputeOf(at)
    await member.call(disputeCheckIn, asked)
    const answer = { ...asked, checkInId: '' }
    // Who made the record does not answer for it.
    await expect(worker.call(answerDispute, answered(answer))).rejects.toMatchObject({
      code: 'activity.ownDoing',
    })
    lane.passSeconds(60)
    await secretary.call(answerDispute, answered(answer))
    const { communityId, activityId } = at
    const shown = await member.call(showActivity, { communityId, activityId })
    expect(shown.checkIn?.standing).toBe('rejected')
    expect(shown.dispute?.answer).toEqual({
      ...{ isUpheld: true, sentence: answered(answer).sentence },
      answeredAt: lane.now().toISOString(),
    })
    expect(await attendanceOf(worker, at)).toMatchObject({ attendees: 0, openDisputes: 0 })
    expect(await lastTold(member)).toMatchObject({ kind: 'disputeUpheld', title: '院坝清扫' })
  })

  it('lets a record stand, with a sentence, and answers once of ten at the same time', async () => {
    const member = await lane.aPerson('partyMember')
    const of = await aDisputeIn(lane, lane.here, member.personId)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => worker.ask(answerDispute, answered(of, false))),
    )
    const codes = answers.flatMap((answer) => ('failure' in answer ? [answer.failure.code] : []))
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'activity.disputeAnswered'))
    expect((await attendanceOf(worker, of)).people).toMatchObject([{ standing: 'confirmed' }])
    expect(await lastTold(member)).toMatchObject({ kind: 'disputeKept' })
  })

  it('makes count again what was rejected, for who was there, by another than who rejected it', async () => {
    const member = await lane.aPerson('partyMember')
    const of = await aRecordAt(lane, await lane.anActivity({}), 'confirmed', member.personId)
    await reject(worker, of)
    const asked = { ...disputeOf(of), disputeReason: 'wasThere' as const }
    await member.call(disputeCheckIn, asked)
    const answer = answered({ ...of, disputeId: asked.disputeId })
    await expect(worker.call(answerDispute, answer)).rejects.toMatchObject({
      code: 'activity.ownDoing',
    })
    await secretary.call(answerDispute, answer)
    expect((await attendanceOf(worker, of)).people).toMatchObject([{ standing: 'confirmed' }])
  })

  it('is not for who corrected the name in it', async () => {
    const member = await lane.aPerson('partyMember')
    const of = await aDisputeIn(lane, lane.here, member.personId)
    const { disputeId: _, ...record } = of
    await setsName(worker, record, '演示·段晓梅', null)
    await expect(worker.call(answerDispute, answered(of))).rejects.toMatchObject({
      code: 'activity.ownDoing',
    })
    await secretary.call(answerDispute, answered(of))
  })

  it('is not for who added the record by hand, nor for whose it is', async () => {
    const at = await lane.anActivity({})
    const added = byHandAt(at)
    await worker.call(addByHand, added)
    const of = await aDispute(lane, added)
    await expect(worker.call(answerDispute, answered(of))).rejects.toMatchObject({
      code: 'activity.ownDoing',
    })
    const own = await aDisputeIn(lane, lane.here, secretary.personId)
    await expect(secretary.call(answerDispute, answered(own))).rejects.toMatchObject({
      code: 'activity.ownRecord',
    })
  })
})
