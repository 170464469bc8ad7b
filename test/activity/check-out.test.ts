import { randomUUID } from 'node:crypto'
import { checkOut } from '@linli/shared/activity/check-out'
import { hold } from '@linli/shared/activity/hold'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { byTap, ends, receiptOf, scansOut, signedIn, taps } from './leaving.ts'

describe('activity.checkOut', () => {
  let lane: Lane
  let member: Caller

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())
  beforeEach(async () => {
    member = await lane.aPerson('partyMember')
  })

  it('makes hours of a sign-out by the code, and says how it came about', async () => {
    const at = await signedIn(lane, member, { startsIn: 0 })
    lane.passSeconds(3_659)
    const { isRepeated, checkOut: gone } = await scansOut(lane, member, at)
    expect({ isRepeated, ...gone }).toEqual({
      isRepeated: false,
      checkedOutAt: lane.now().toISOString(),
      way: 'scan',
    })
    const { hours, canSignOut } = await receiptOf(member, at)
    expect({ hours, canSignOut }).toEqual({
      hours: { minutes: 60, basis: 'counted', isCapped: false },
      canSignOut: false,
    })
  })

  it('is one row, whatever is tapped again, also twenty times at once', async () => {
    const at = await signedIn(lane, member)
    const answers = await Promise.all(Array.from({ length: 20 }, () => taps(member, at)))
    const [first] = answers
    for (const { checkOut: gone } of answers) expect(gone).toEqual(first?.checkOut)
    expect(answers.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
    lane.passSeconds(600)
    expect(await scansOut(lane, member, at)).toEqual({ ...first, isRepeated: true })
  })

  it('takes a code that has passed for a tap, unless its scan was held', async () => {
    const at = await signedIn(lane, member)
    const token = lane.tokenOf(at)
    lane.passSeconds(60)
    expect(await member.call(checkOut, { ...byTap(at), token })).toMatchObject({
      checkOut: { way: 'tap' },
    })
    const other = await lane.aPerson('partyMember')
    const there = await signedIn(lane, other)
    lane.passSeconds(60)
    const scanned = lane.tokenOf(there)
    await other.call(hold, { ...there, token: scanned })
    lane.passSeconds(599)
    expect((await taps(other, there)).checkOut.way).toBe('scan')
  })

  it('does not count the scan of signing in for one of leaving', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const at = { communityId, activityId }
    await member.call(hold, { ...at, token: lane.tokenOf(at) })
    const { checkIn } = await import('@linli/shared/activity/check-in')
    await member.call(checkIn, { ...at, token: lane.tokenOf(at), checkInId: randomUUID() })
    lane.passSeconds(5)
    expect((await taps(member, at)).checkOut.way).toBe('tap')
  })

  it('is possible until half an hour after the end, and not after the organizer has ended it', async () => {
    const at = await signedIn(lane, member, { startsIn: 0, lastsMinutes: 60 })
    lane.passSeconds(90 * 60)
    expect((await scansOut(lane, member, at)).isRepeated).toBe(false)
    expect((await receiptOf(member, at)).hours.minutes).toBe(90)
    const other = await lane.aPerson('partyMember')
    const ended = await signedIn(lane, other)
    await ends(await lane.aPerson('communityWorker'), ended)
    lane.passSeconds(1)
    await expect(taps(other, ended)).rejects.toMatchObject({ code: 'activity.signOutOver' })
  })

  it('refuses an id that stands for another sign-out', async () => {
    const at = await signedIn(lane, member)
    const input = byTap(at)
    await member.call(checkOut, input)
    const other = await lane.aPerson('partyMember')
    const there = await signedIn(lane, other)
    const reused = other.call(checkOut, { ...byTap(there), checkOutId: input.checkOutId })
    await expect(reused).rejects.toMatchObject({ code: 'idReused' })
  })
})
