import { addByHand } from '@linli/shared/activity/add-by-hand'
import { isMuchByHand } from '@linli/shared/activity/evidence'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aRecordAt, attendanceOf, byHandAt, reject } from './records.ts'

describe('activity.addByHand', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('enters somebody without an account, confirmed and marked by hand', async () => {
    const input = {
      ...byHandAt(await lane.anActivity()),
      unit: '演示·县医院',
      remark: '女儿陪着来',
    }
    const { checkedInAt } = await worker.call(addByHand, input)
    const { name, unit, byHandReason, remark, checkInId } = input
    const list = await attendanceOf(worker, input)
    expect(list).toMatchObject({ attendees: 1, unconfirmed: 0, byHand: 1, canAddByHand: true })
    const entered = { checkInId, name, unit, byHandReason, remark, hasSignedUp: false, checkedInAt }
    const marked = { standing: 'confirmed', way: 'byHand', grade: 'C' }
    expect(list.people).toMatchObject([{ ...entered, ...marked }])
  })

  it('is done once under one id, also by two phones', async () => {
    const input = byHandAt(await lane.anActivity())
    const other = await lane.aPerson('communityWorker')
    const answers = await Promise.all([worker, other].map((who) => who.ask(addByHand, input)))
    const codes = answers.flatMap((answer) => ('failure' in answer ? [answer.failure.code] : []))
    expect(codes).toEqual(['idReused'])
    expect((await attendanceOf(worker, input)).attendees).toBe(1)
  })

  it('is open from sign-in until 48 hours after the end, to the millisecond', async () => {
    const now = lane.now()
    const activity = await lane.anActivity({ startsIn: 0, lastsMinutes: 60 })
    const end = activity.endsAt.getTime() + 48 * 3_600_000
    lane.setClock(new Date(activity.opensAt.getTime() - 1))
    const early = worker.call(addByHand, byHandAt(activity))
    await expect(early).rejects.toMatchObject({ code: 'activity.notOpenYet' })
    expect(await attendanceOf(worker, activity)).toMatchObject({ canAddByHand: false })
    lane.setClock(new Date(end))
    expect(await attendanceOf(worker, activity)).toMatchObject({ canAddByHand: true })
    await worker.call(addByHand, byHandAt(activity))
    lane.setClock(new Date(end + 1))
    const late = worker.call(addByHand, byHandAt(activity))
    await expect(late).rejects.toMatchObject({ code: 'activity.tooLateByHand' })
    expect(await attendanceOf(worker, activity)).toMatchObject({ canAddByHand: false })
    lane.setClock(now)
  })

  it('counts no longer once it is rejected, and tells nobody', async () => {
    const input = byHandAt(await lane.anActivity({ title: '登错了的' }))
    await worker.call(addByHand, input)
    const { communityId, activityId, checkInId } = input
    await reject(worker, { communityId, activityId, checkInId })
    expect(await attendanceOf(worker, input)).toMatchObject({ attendees: 0, byHand: 0 })
    const { rows } = await lane.owner.query(
      `select count(*)::int as told from linli.message where title = '登错了的'`,
    )
    expect(rows).toEqual([{ told: 0 }])
  })

  it('is flagged above a fifth of the records, for the branch secretary too, and never refused', async () => {
    const activity = await lane.anActivity()
    for (let at = 0; at < 4; at += 1) await aRecordAt(lane, activity)
    const secretary = await lane.aPerson('branchSecretary')
    const flagAfter = async () => {
      await worker.call(addByHand, byHandAt(activity))
      const { attendees, byHand, canSettle } = await attendanceOf(secretary, activity)
      return { attendees, byHand, canSettle, isFlagged: isMuchByHand({ attendees, byHand }) }
    }
    const may = { canSettle: false }
    expect(await flagAfter()).toEqual({ ...may, attendees: 5, byHand: 1, isFlagged: false })
    expect(await flagAfter()).toEqual({ ...may, attendees: 6, byHand: 2, isFlagged: true })
  })
})
