import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { disputeCheckIn } from '@linli/shared/activity/dispute-check-in'
import { showActivity } from '@linli/shared/activity/show-activity'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { disputeOf } from './disputing.ts'
import { aRecordAt, attendanceOf } from './records.ts'
import { scanOf } from './scan.ts'

describe('activity.disputeCheckIn', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('is due in five working days, and tells the organizers and the secretary', async () => {
    const answering = [await lane.aPerson('communityWorker'), await lane.aPerson('branchSecretary')]
    const bystanders = [
      await lane.aPerson('communityWorker', lane.elsewhere),
      await lane.aPerson('gridWorker'),
    ]
    const member = await lane.aPerson('partyMember')
    const scan = await scanOf(lane, { title: '院坝清扫' })
    await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    const asked = { ...disputeOf(scan), remark: '那天我在外地' }
    // Saturday 14 March 2026; Monday to Friday are worked.
    const due = { dueOn: '2026-03-20', isProvisional: false, isOverdue: false }
    const { dispute } = await member.call(disputeCheckIn, asked)
    expect(dispute).toEqual({
      ...{ disputeId: asked.disputeId, disputeReason: 'neverThere', answer: null, ...due },
      disputedAt: lane.now().toISOString(),
    })
    const { communityId, activityId } = scan
    const at = { communityId, activityId }
    expect((await member.call(showActivity, at)).dispute).toEqual(dispute)
    expect((await attendanceOf(answering[0] ?? member, at)).openDisputes).toBe(1)
    const told = async (person: typeof member) =>
      (await person.call(listMessages, { skip: 0, most: 9 })).messages.map(({ kind, title }) => {
        return [kind, title]
      })
    for (const person of answering)
      expect(await told(person)).toEqual([['checkInDisputed', '院坝清扫']])
    for (const person of bystanders) expect(await told(person)).toEqual([])
  })

  it('is for one’s own record alone, and once', async () => {
    const member = await lane.aPerson('partyMember')
    const of = await aRecordAt(lane, await lane.anActivity({}), 'confirmed')
    const foreign = member.call(disputeCheckIn, disputeOf(of))
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' })
    const own = await aRecordAt(lane, await lane.anActivity({}), 'confirmed', member.personId)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => member.ask(disputeCheckIn, disputeOf(own))),
    )
    const codes = answers.flatMap((answer) => ('failure' in answer ? [answer.failure.code] : []))
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'activity.alreadyDisputed'))
  })
})
