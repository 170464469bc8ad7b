import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { receiptOf, scansOut, setsHours, setsName, signedIn } from './leaving.ts'
import { attendanceOf, confirm, reason, reject } from './records.ts'

describe('activity.showReceipt', () => {
  let lane: Lane
  let member: Caller

  beforeAll(async () => {
    lane = await aLane()
    member = await lane.aPerson('partyMember')
  })
  afterAll(() => lane.close())

  it('says until when one can sign out, and what the year comes to', async () => {
    const at = await signedIn(lane, member, { startsIn: 0, lastsMinutes: 60 })
    const before = await receiptOf(member, at)
    const until = new Date(Date.parse(before.endsAt) + 30 * 60_000).toISOString()
    expect(before).toMatchObject({ canSignOut: true, signOutUntil: until, checkOut: null })
    expect(before.hours).toEqual({ minutes: 0, basis: 'noSignOut', isCapped: false })
    lane.passSeconds(1800)
    await scansOut(lane, member, at)
    const year = lane.now().getUTCFullYear()
    expect((await receiptOf(member, at)).year).toEqual({ year, services: 1, minutes: 30 })
  })

  it('shows every change with what stood before it, the newest first', async () => {
    const at = await signedIn(lane, member, { startsIn: 0 })
    lane.passSeconds(1800)
    await scansOut(lane, member, at)
    const worker = await lane.aPerson('communityWorker')
    const [one] = (await attendanceOf(worker, at)).people
    const of = { ...at, checkInId: one?.checkInId ?? '' }
    await reject(worker, of)
    await confirm(worker, of)
    await setsHours(worker, of, 60, '先走了半小时又回来')
    await setsHours(worker, of, 45)
    await setsName(worker, of, '演示·段晓梅', '演示·图书馆')
    const { changes, hours } = await receiptOf(member, at)
    expect(hours).toMatchObject({ minutes: 45, basis: 'corrected' })
    expect(changes.standings).toMatchObject([
      { before: 'rejected', after: 'confirmed', reason: null },
      { before: 'confirmed', after: 'rejected', reason },
    ])
    expect(changes.hours).toMatchObject([
      { before: 60, after: 45 },
      { before: 30, after: 60, reason: '先走了半小时又回来' },
    ])
    expect(changes.names).toMatchObject([
      { before: { name: one?.name, unit: null }, after: { unit: '演示·图书馆' } },
    ])
  })

  it('finds nothing where one has no record', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const look = receiptOf(member, { communityId, activityId })
    await expect(look).rejects.toMatchObject({ code: 'notFound' })
  })
})
