import { randomUUID } from 'node:crypto'
import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import { changeActivity } from '@linli/shared/activity/change-activity'
import { checkIn } from '@linli/shared/activity/check-in'
import { showActivity } from '@linli/shared/activity/show-activity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { messagesOf } from './drafting.ts'
import { planned } from './planning.ts'
import { scanOf } from './scan.ts'
import { comingActivity, crowd, signsUp } from './signing-up.ts'

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

  it('tells who signed up, waiting or not, of another time or place, and of nothing else', async () => {
    const of = await comingActivity(lane, { capacity: 1 })
    const [comes, waits, away] = await crowd(lane, 3)
    if (!comes || !waits || !away) throw new Error('Somebody is missing.')
    await signsUp(comes, of)
    await signsUp(waits, of)
    const same = { ...planned(lane, 60), placeName: '小区北门', capacity: 1 }
    await worker.call(changeActivity, { ...of, ...same, title: '只改名字' })
    await worker.call(changeActivity, { ...of, ...same, title: '院坝电影', placeName: '三栋门口' })
    const later = { ...planned(lane, 120), capacity: 1, placeName: '三栋门口' }
    await worker.call(changeActivity, { ...of, ...later, title: '院坝电影' })
    for (const person of [comes, waits]) {
      const told = await messagesOf(person, 'activityMoved')
      const starts = [planned(lane, 60), later].map(({ startsAt }) => startsAt)
      expect(told.map(({ startsAt }) => startsAt).sort()).toEqual(starts)
      expect(told).toMatchObject([1, 2].map(() => ({ title: '院坝电影', placeName: '三栋门口' })))
    }
    expect(await messagesOf(away, 'activityMoved')).toEqual([])
    await worker.call(cancelActivity, { ...of, reason: '下雨' })
    for (const person of [comes, waits])
      expect(await messagesOf(person, 'activityCancelled')).toMatchObject([{ reason: '下雨' }])
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
