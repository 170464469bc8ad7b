import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { listMyReceipts } from '@linli/shared/activity/list-my-receipts'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aRecordIn, attendanceOf, confirm, reject } from './records.ts'
import { scanOf } from './scan.ts'

describe('activity.confirmCheckIn', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('confirms whom nobody knew, with a row of its own, and tells them', async () => {
    const stranger = await lane.aPerson()
    const scan = { ...(await scanOf(lane, { title: '院坝电影' })), checkInId: randomUUID() }
    const { checkIn: before } = await stranger.call(checkIn, scan)
    expect(before.standing).toBe('unconfirmed')
    const { communityId, activityId, checkInId } = scan
    await confirm(worker, { communityId, activityId, checkInId })
    expect((await stranger.call(checkIn, scan)).checkIn).toEqual({
      ...before,
      standing: 'confirmed',
    })
    const { receipts } = await stranger.call(listMyReceipts, { skip: 0, most: 5 })
    expect(receipts.map(({ standing }) => standing)).toEqual(['confirmed'])
    const { messages } = await stranger.call(listMessages, { skip: 0, most: 5 })
    expect(messages).toMatchObject([{ kind: 'checkInConfirmed', title: '院坝电影' }])
    const { rows } = await lane.owner.query(
      'select standing from linli.check_in where check_in_id = $1',
      [checkInId],
    )
    expect(rows).toEqual([{ standing: 'unconfirmed' }])
  })

  it('counts for the standing, and leaves the grade as the evidence makes it', async () => {
    const of = await aRecordIn(lane, lane.here)
    expect((await attendanceOf(worker, of)).people).toMatchObject([{ grade: 'B' }])
    await confirm(worker, of)
    const after = await attendanceOf(worker, of)
    expect(after).toMatchObject({ attendees: 1, unconfirmed: 0, canSettle: true })
    expect(after.people).toMatchObject([{ grade: 'B', standing: 'confirmed' }])
  })

  it('takes back a rejection, and every ruling stays', async () => {
    const of = await aRecordIn(lane, lane.here)
    await reject(worker, of)
    await confirm(worker, of)
    const { rows } = await lane.owner.query(
      'select number, standing from linli.ruling where check_in_id = $1 order by number',
      [of.checkInId],
    )
    expect(rows).toEqual([
      { number: 1, standing: 'rejected' },
      { number: 2, standing: 'confirmed' },
    ])
  })

  it('is done once, of ten who confirm at the same time', async () => {
    const of = await aRecordIn(lane, lane.here)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => worker.ask(confirmCheckIn, of)),
    )
    const codes = answers.flatMap((answer) => ('failure' in answer ? [answer.failure.code] : []))
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'activity.alreadyConfirmed'))
  })

  it('refuses what stands confirmed, and knows no record of another activity', async () => {
    const of = await aRecordIn(lane, lane.here, 'confirmed')
    await expect(confirm(worker, of)).rejects.toMatchObject({ code: 'activity.alreadyConfirmed' })
    const { activityId } = await lane.anActivity()
    await expect(confirm(worker, { ...of, activityId })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is not for whose record it is, also as an organizer', async () => {
    const scan = { ...(await scanOf(lane, {})), checkInId: randomUUID() }
    await worker.call(checkIn, scan)
    const { communityId, activityId, checkInId } = scan
    const own = confirm(worker, { communityId, activityId, checkInId })
    await expect(own).rejects.toMatchObject({ code: 'activity.ownRecord' })
    const { people } = await attendanceOf(worker, scan)
    expect(people).toMatchObject([{ isOwn: true, standing: 'unconfirmed' }])
  })

  it('is not for who is property staff there, whatever else they are', async () => {
    const of = await aRecordIn(lane, lane.here)
    const both = await lane.aPerson('communityWorker')
    await lane.give(both, 'propertyStaff', lane.here)
    await expect(confirm(both, of)).rejects.toMatchObject({ code: 'notFound' })
  })
})
