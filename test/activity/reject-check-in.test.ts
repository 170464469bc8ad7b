import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { showActivity } from '@linli/shared/activity/show-activity'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aRecordAt, aRecordIn, attendanceOf, reason, reject } from './records.ts'
import { scanOf } from './scan.ts'

describe('activity.rejectCheckIn', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('takes a record out of the count, leaves it to be seen, and tells why', async () => {
    const member = await lane.aPerson('partyMember')
    const scan = { ...(await scanOf(lane, {})), checkInId: randomUUID() }
    await member.call(checkIn, scan)
    const { communityId, activityId, checkInId } = scan
    const other = await aRecordAt(lane, scan)
    await reject(worker, { communityId, activityId, checkInId })
    const { attendees, unconfirmed, people } = await attendanceOf(worker, scan)
    expect({ attendees, unconfirmed }).toEqual({ attendees: 1, unconfirmed: 1 })
    const standings = people.map((one) => [one.checkInId, one.standing])
    expect(new Map(standings as [string, string][])).toEqual(
      new Map([
        [checkInId, 'rejected'],
        [other.checkInId, 'unconfirmed'],
      ]),
    )
    const shown = await member.call(showActivity, { communityId, activityId })
    expect(shown).toMatchObject({ attendees: 1, checkIn: { standing: 'rejected' } })
    const { messages } = await member.call(listMessages, { skip: 0, most: 5 })
    expect(messages).toMatchObject([{ kind: 'checkInRejected', reason }])
  })

  it('answers a scan after it with the record that was rejected, and makes no second one', async () => {
    const member = await lane.aPerson('partyMember')
    const scan = { ...(await scanOf(lane, {})), checkInId: randomUUID() }
    await member.call(checkIn, scan)
    const { communityId, activityId, checkInId } = scan
    await reject(worker, { communityId, activityId, checkInId })
    const again = await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    expect(again).toMatchObject({ isRepeated: true, checkIn: { checkInId, standing: 'rejected' } })
  })

  it('refuses what stands rejected', async () => {
    const of = await aRecordIn(lane, lane.here)
    await reject(worker, of)
    await expect(reject(worker, of)).rejects.toMatchObject({ code: 'activity.alreadyRejected' })
  })
})
