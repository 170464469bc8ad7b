import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { checkInLate } from '@linli/shared/activity/check-in-late'
import { showActivity } from '@linli/shared/activity/show-activity'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { ends, signsIn } from './leaving.ts'
import { aRecordAt, attendanceOf, confirm, reject } from './records.ts'

describe('activity.endActivity', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('closes sign-in, sign-out and the code at once, and fixes what stands', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const at = { communityId, activityId }
    const member = await lane.aPerson('partyMember')
    await signsIn(lane, member, at)
    await aRecordAt(lane, at)
    await reject(worker, await aRecordAt(lane, at, 'confirmed'))
    const { endedAt, fixed } = await ends(worker, at)
    expect(fixed).toEqual({ attendees: 2, unconfirmed: 1, fixedAt: lane.now().toISOString() })
    lane.passSeconds(1)
    const scan = { ...at, token: lane.tokenOf(at), checkInId: randomUUID() }
    const late = (await lane.aPerson('partyMember')).call(checkIn, scan)
    await expect(late).rejects.toMatchObject({ code: 'activity.over' })
    const shown = worker.call(showSignInCode, { ...at, slots: 1 })
    await expect(shown).rejects.toMatchObject({ code: 'activity.over' })
    expect((await member.call(showActivity, at)).activity.closesAt).toBe(endedAt)
    expect(await attendanceOf(worker, at)).toMatchObject({ endedAt, fixed, canEnd: false })
  })

  it('leaves the totals as they were, whatever comes and is found later', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const at = { communityId, activityId }
    const [waiting, counted] = [await aRecordAt(lane, at), await aRecordAt(lane, at, 'confirmed')]
    const scan = { ...at, token: lane.tokenOf(at), checkInId: randomUUID() }
    const scannedAt = lane.now().toISOString()
    const { fixed } = await ends(worker, at)
    lane.passSeconds(3600)
    await (await lane.aPerson('partyMember')).call(checkInLate, { ...scan, scannedAt })
    await confirm(worker, waiting)
    await reject(worker, counted)
    const now = await attendanceOf(worker, at)
    expect(now).toMatchObject({ fixed, attendees: 2, unconfirmed: 1 })
    expect(fixed).toMatchObject({ attendees: 2, unconfirmed: 1 })
    const late = now.people.find(({ way }) => way === 'late')
    expect(late?.handedInAt).toBe(lane.now().toISOString())
  })

  it('is one of two that end it at once', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const both = await Promise.allSettled([
      ends(worker, { communityId, activityId }),
      ends(await lane.aPerson('communityWorker'), { communityId, activityId }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
