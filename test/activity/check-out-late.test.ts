import { randomUUID } from 'node:crypto'
import { checkOutLate } from '@linli/shared/activity/check-out-late'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { receiptOf, setsHours, signedIn, taps } from './leaving.ts'
import { attendanceOf } from './records.ts'

describe('activity.checkOutLate', () => {
  let lane: Lane
  let member: Caller

  beforeAll(async () => {
    lane = await aLane()
    member = await lane.aPerson('partyMember')
  })
  afterAll(() => lane.close())

  async function left(minutesAgo: number) {
    const at = await signedIn(lane, member, { startsIn: 0 })
    lane.passSeconds(3600)
    const leftAt = lane.now().toISOString()
    lane.passSeconds(minutesAgo * 60)
    return { ...at, leftAt, checkOutId: randomUUID() }
  }

  it('counts as the tap it was while the network was merely slow', async () => {
    const late = await left(10)
    const { checkOut: gone } = await member.call(checkOutLate, late)
    expect(gone).toEqual({ checkedOutAt: late.leftAt, way: 'tap' })
    expect((await receiptOf(member, late)).hours).toMatchObject({ minutes: 60, basis: 'counted' })
  })

  it('makes no hours after that until the organizer sets them, who is offered what the clock says', async () => {
    const late = await left(11)
    expect((await member.call(checkOutLate, late)).checkOut.way).toBe('late')
    expect((await receiptOf(member, late)).hours).toMatchObject({
      minutes: 0,
      basis: 'lateSignOut',
    })
    const worker = await lane.aPerson('communityWorker')
    const [one] = (await attendanceOf(worker, late)).people
    expect(one).toMatchObject({ offeredMinutes: 60, checkOutWay: 'late', hours: { minutes: 0 } })
    const { communityId, activityId } = late
    await setsHours(worker, { communityId, activityId, checkInId: one?.checkInId ?? '' }, 60)
    expect((await receiptOf(member, late)).hours).toMatchObject({ minutes: 60, basis: 'corrected' })
  })

  it('is one row, however often it is handed in, and leaves an earlier one as it is', async () => {
    const late = await left(30)
    const first = await member.call(checkOutLate, late)
    const again = await Promise.all(
      Array.from({ length: 10 }, () => member.call(checkOutLate, late)),
    )
    expect(again).toEqual(Array(10).fill({ ...first, isRepeated: true }))
    const at = await signedIn(lane, member, { startsIn: 0 })
    lane.passSeconds(60)
    const { checkOut: gone } = await taps(member, at)
    const later = { ...at, leftAt: lane.now().toISOString(), checkOutId: randomUUID() }
    expect(await member.call(checkOutLate, later)).toEqual({ isRepeated: true, checkOut: gone })
  })
})
