import { randomUUID } from 'node:crypto'
import { changeActivity } from '@linli/shared/activity/change-activity'
import { checkIn } from '@linli/shared/activity/check-in'
import { showActivity } from '@linli/shared/activity/show-activity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { planned } from './planning.ts'
import { scanOf } from './scan.ts'

describe('activity.changeActivity', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('changes all of it before it opens, and moves the window with it', async () => {
    const { communityId, activityId } = await lane.anActivity({ startsIn: 60 })
    const later = { ...planned(lane, 300), title: '改到下午', capacity: 12 }
    const opensAt = new Date(Date.parse(later.startsAt) - 1_800_000).toISOString()
    const reply = await worker.call(changeActivity, { communityId, activityId, ...later })
    expect(reply).toMatchObject({ opensAt, closesAt: later.endsAt })
    const { activity } = await worker.call(showActivity, { communityId, activityId })
    expect(activity).toMatchObject({ ...later, opensAt, closesAt: later.endsAt })
  })

  it('keeps the start of what is open, and what people have recorded there', async () => {
    const scan = await scanOf(lane, {})
    const { communityId, activityId } = scan
    const member = await lane.aPerson('partyMember')
    await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    const longer = planned(lane, -10, 240)
    await worker.call(changeActivity, { communityId, activityId, ...longer })
    const seen = await member.call(showActivity, { communityId, activityId })
    expect(seen.activity.endsAt).toBe(longer.endsAt)
    expect(seen).toMatchObject({ attendees: 1, checkIn: { standing: 'confirmed' } })
  })

  it('lets people in again where it was made longer just before its end', async () => {
    const scan = await scanOf(lane, { startsIn: -60, lastsMinutes: 61 })
    const { communityId, activityId } = scan
    await worker.call(changeActivity, { communityId, activityId, ...planned(lane, -60, 180) })
    lane.passSeconds(3600)
    const member = await lane.aPerson('partyMember')
    const late = { ...scan, token: lane.tokenOf(scan), checkInId: randomUUID() }
    expect((await member.call(checkIn, late)).isRepeated).toBe(false)
  })

  it('leaves one line in the ledger for each change', async () => {
    const { communityId, activityId } = await lane.anActivity({ startsIn: 60 })
    const requestId = randomUUID()
    const change = { communityId, activityId, ...planned(lane) }
    await Promise.all([1, 2, 3].map(() => worker.ask(changeActivity, change, requestId)))
    await worker.call(changeActivity, { ...change, capacity: 5 })
    const { rows } = await lane.owner.query(
      `select 1 from linli.record where subject_id = $1 and operation = 'activity.changeActivity'`,
      [activityId],
    )
    expect(rows).toHaveLength(2)
  })
})
