import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { checkInLate } from '@linli/shared/activity/check-in-late'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { attendanceOf, confirm } from './records.ts'
import { scanOf } from './scan.ts'

describe('activity.checkInLate', () => {
  let lane: Lane
  let worker: Caller
  let member: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())
  beforeEach(async () => {
    member = await lane.aPerson('partyMember')
  })

  async function kept() {
    const scannedAt = lane.now().toISOString()
    return { ...(await scanOf(lane, {})), checkInId: randomUUID(), scannedAt }
  }

  it('waits for the organizer also where the community knows them, with the time of the scan', async () => {
    const scan = await kept()
    lane.passSeconds(3600)
    const { checkIn: own, isRepeated } = await member.call(checkInLate, scan)
    expect(isRepeated).toBe(false)
    const { checkInId, scannedAt: checkedInAt } = scan
    expect(own).toEqual({ checkInId, checkedInAt, standing: 'unconfirmed', way: 'late' })
    const { people, ...counts } = await attendanceOf(worker, scan)
    expect(counts).toMatchObject({ attendees: 1, unconfirmed: 1, byHand: 0 })
    expect(people).toMatchObject([{ way: 'late', grade: 'C', standing: 'unconfirmed' }])
    const { communityId, activityId } = scan
    await confirm(worker, { communityId, activityId, checkInId })
    const after = (await attendanceOf(worker, scan)).people
    expect(after).toMatchObject([{ way: 'late', grade: 'C', standing: 'confirmed' }])
  })

  it('is one record, however often and under whatever request it is handed in', async () => {
    const scan = await kept()
    lane.passSeconds(3600)
    const first = await member.call(checkInLate, scan)
    const again = await Promise.all(
      Array.from({ length: 10 }, () => member.call(checkInLate, scan)),
    )
    expect(again).toEqual(Array(10).fill({ ...first, isRepeated: true }))
    expect((await attendanceOf(worker, scan)).attendees).toBe(1)
  })

  it('is answered with the record that stands already, and leaves that as it is', async () => {
    const { scannedAt, ...scan } = await kept()
    const { checkIn: before } = await member.call(checkIn, scan)
    lane.passSeconds(3600)
    const late = { ...scan, checkInId: randomUUID(), scannedAt }
    expect(await member.call(checkInLate, late)).toMatchObject({
      isRepeated: true,
      checkIn: before,
    })
  })

  it('is the same scan when it is asked directly under its id, as a phone does that heard no answer', async () => {
    const scan = await kept()
    lane.passSeconds(3600)
    const { checkIn: late } = await member.call(checkInLate, scan)
    const { scannedAt: _, ...direct } = scan
    expect(await member.call(checkIn, direct)).toMatchObject({ isRepeated: false, checkIn: late })
    const otherBody = member.call(checkIn, { ...direct, token: lane.tokenOf(scan) })
    await expect(otherBody).rejects.toMatchObject({ code: 'idReused' })
  })

  it('is taken until 48 hours after the scan, to the millisecond', async () => {
    const scan = await kept()
    const end = Date.parse(scan.scannedAt) + 48 * 3_600_000
    lane.setClock(new Date(end))
    expect((await member.call(checkInLate, scan)).isRepeated).toBe(false)
    lane.setClock(new Date(end + 1))
    const other = await lane.aPerson('partyMember')
    const late = other.call(checkInLate, { ...scan, checkInId: randomUUID() })
    await expect(late).rejects.toMatchObject({ code: 'activity.tooLateToHandIn' })
  })

  it('wants a claimed time that fits to the code, as far as clocks do', async () => {
    const slotStart = Math.ceil(lane.now().getTime() / 10_000) * 10_000
    lane.setClock(new Date(slotStart))
    const scan = await kept()
    lane.passSeconds(3600)
    const at = (seconds: number) => new Date(slotStart + seconds * 1000).toISOString()
    const claim = async (seconds: number) => {
      const who = await lane.aPerson('partyMember')
      const asked = { ...scan, checkInId: randomUUID(), scannedAt: at(seconds) }
      const answer = await who.ask(checkInLate, asked)
      return 'failure' in answer ? answer.failure.code : 'taken'
    }
    expect(await claim(-11)).toBe('activity.codeAhead')
    expect(await claim(-10)).toBe('taken')
    expect(await claim(39)).toBe('taken')
    expect(await claim(40)).toBe('activity.codeExpired')
  })

  it('refuses an id that stands for the record of somebody else', async () => {
    const scan = await kept()
    lane.passSeconds(3600)
    await member.call(checkInLate, scan)
    const other = await lane.aPerson('partyMember')
    await expect(other.call(checkInLate, scan)).rejects.toMatchObject({ code: 'idReused' })
  })
})
