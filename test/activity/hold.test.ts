import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { checkOut } from '@linli/shared/activity/check-out'
import { hold } from '@linli/shared/activity/hold'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { byTap } from './leaving.ts'
import { type Scan, scanOf } from './scan.ts'

describe('activity.hold', () => {
  let lane: Lane
  let member: Caller

  beforeAll(async () => {
    lane = await aLane()
    member = await lane.aPerson('partyMember')
  })
  afterAll(() => lane.close())

  it('keeps the moment for ten minutes and says what was scanned', async () => {
    const scan = await scanOf(lane, { title: '手机课堂' })
    const reply = await member.call(hold, scan)
    expect(reply.heldUntil).toBe(new Date(lane.now().getTime() + 600_000).toISOString())
    expect(reply.activity).toMatchObject({ title: '手机课堂', activityId: scan.activityId })
    expect(reply.checkIn).toBeNull()
    expect(await ledger(scan)).toBe(1)
  })

  it('is not made longer by the same code, and is by a later one', async () => {
    const scan = await scanOf(lane, {})
    const first = await member.call(hold, scan)
    lane.passSeconds(5)
    expect((await member.call(hold, scan)).heldUntil).toBe(first.heldUntil)
    expect(await ledger(scan)).toBe(1)
    lane.passSeconds(10)
    const renewed = await member.call(hold, { ...scan, token: lane.tokenOf(scan) })
    expect(Date.parse(renewed.heldUntil) - Date.parse(first.heldUntil)).toBe(15_000)
    expect(await ledger(scan)).toBe(2)
  })

  it('tells who has signed in already since when, and holds that they are there as they leave', async () => {
    const scan = await scanOf(lane, {})
    const { checkIn: mine } = await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    lane.passSeconds(60)
    expect((await member.call(hold, scan)).checkIn).toEqual(mine)
    const later = { ...scan, token: lane.tokenOf(scan) }
    await member.call(hold, later)
    await member.call(hold, later)
    const { communityId, activityId } = scan
    const gone = await member.call(checkOut, byTap({ communityId, activityId }))
    expect(gone.checkOut.way).toBe('scan')
    expect(await ledger(scan)).toBe(1)
  })

  it('does not sign anybody in', async () => {
    const scan = await scanOf(lane, {})
    await member.call(hold, scan)
    const { rows } = await lane.owner.query('select 1 from linli.check_in where activity_id = $1', [
      scan.activityId,
    ])
    expect(rows).toEqual([])
  })

  async function ledger({ activityId }: Scan): Promise<number> {
    const { rows } = await lane.owner.query(
      `select count(*)::int as lines from linli.record where subject_id = $1 and operation = 'activity.hold'`,
      [activityId],
    )
    return rows[0].lines
  }
})
