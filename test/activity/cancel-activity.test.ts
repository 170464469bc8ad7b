import { randomUUID } from 'node:crypto'
import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import { checkIn } from '@linli/shared/activity/check-in'
import { hold } from '@linli/shared/activity/hold'
import { listActivities } from '@linli/shared/activity/list-activities'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { listMyReceipts } from '@linli/shared/activity/list-my-receipts'
import { showActivity } from '@linli/shared/activity/show-activity'
import { listMessages } from '@linli/shared/person/list-messages'
import { closePlace } from '@linli/shared/place/close-place'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { callOff } from './planning.ts'
import { scanOf } from './scan.ts'

describe('activity.cancelActivity', () => {
  let lane: Lane
  let worker: Caller
  const reason = '场地停电'

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('shows it as called off, with the reason, where it stood before', async () => {
    const { communityId, activityId } = await lane.anActivity({ title: '要取消的' })
    const { cancelledAt } = await worker.call(cancelActivity, { communityId, activityId, reason })
    expect(cancelledAt).toBe(lane.now().toISOString())
    const resident = await lane.aPerson('householdMember')
    const asked = { communityId, fromOn: '2026-03-14', days: 1 }
    for (const person of [resident, worker]) {
      const { activities } = await person.call(listActivities, asked)
      const listed = activities.find((one) => one.activityId === activityId)
      expect(listed).toMatchObject({ title: '要取消的', cancelledAt, canShowCode: false })
    }
    const { activity } = await resident.call(showActivity, { communityId, activityId })
    expect(activity).toMatchObject({ cancelledAt, cancelReason: reason })
  })

  it('tells who signed in and who only held their moment, once each, and nobody else', async () => {
    const scan = await scanOf(lane, { title: '院坝电影' })
    const [came, held, away] = await people(3)
    await came?.call(hold, scan)
    await came?.call(checkIn, { ...scan, checkInId: randomUUID() })
    await held?.call(hold, scan)
    const { communityId, activityId } = scan
    await worker.call(cancelActivity, { communityId, activityId, reason })
    const told = { kind: 'activityCancelled', title: '院坝电影', reason, placeName: null }
    expect(await messagesOf(came)).toMatchObject([told])
    expect(await messagesOf(held)).toMatchObject([told])
    expect(await messagesOf(away)).toEqual([])
  })

  it('tells a thousand and one', async () => {
    const { communityId, activityId } = await lane.anActivity()
    await lane.owner.query(
      `insert into linli.hold (community_id, activity_id, person_id, slot, held_at)
       select $1, $2, gen_random_uuid(), 1, $3 from generate_series(1, 1001)`,
      [communityId, activityId, lane.now()],
    )
    await worker.call(cancelActivity, { communityId, activityId, reason: '一千零一' })
    const { rows } = await lane.owner.query(
      `select count(*)::int as told, count(distinct person_id)::int as people
       from linli.message where reason = '一千零一'`,
    )
    expect(rows).toEqual([{ told: 1001, people: 1001 }])
  })

  it('signs nobody in any more, also not who held their moment before', async () => {
    const scan = await scanOf(lane, {})
    const [held, fresh] = await people(2)
    await held?.call(hold, scan)
    await callOff(lane, scan)
    for (const person of [held, fresh]) {
      const refused = person?.call(checkIn, { ...scan, checkInId: randomUUID() })
      await expect(refused).rejects.toMatchObject({ kind: 'conflict', code: 'activity.cancelled' })
    }
    await expect(fresh?.call(hold, scan)).rejects.toMatchObject({ code: 'activity.cancelled' })
  })

  it('keeps the records of who came, and answers them as before', async () => {
    const scan = { ...(await scanOf(lane, {})), checkInId: randomUUID() }
    const [came] = await people(1)
    const first = await came?.call(checkIn, scan)
    await callOff(lane, scan)
    const again = await came?.call(checkIn, scan)
    expect(again?.checkIn).toEqual(first?.checkIn)
    const { receipts } = (await came?.call(listMyReceipts, { skip: 0, most: 5 })) ?? {}
    expect(receipts?.map(({ activity }) => activity.cancelledAt)).toEqual([
      lane.now().toISOString(),
    ])
    const { communityId, activityId } = scan
    const asked = { communityId, activityId, skip: 0, most: 10 }
    const attendance = await worker.call(listAttendance, asked)
    expect(attendance).toMatchObject({ attendees: 1, cancelledAt: lane.now().toISOString() })
  })

  it('is done once, of two who cancel at the same time', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const answers = await Promise.all(
      [1, 2].map(() => worker.ask(cancelActivity, { communityId, activityId, reason })),
    )
    const failures = answers.flatMap((answer) => ('failure' in answer ? [answer.failure] : []))
    expect(failures).toEqual([{ kind: 'conflict', code: 'activity.cancelled' }])
  })

  it('keeps no community open that has nothing else to come', async () => {
    const { communityId, placeId } = await lane.aSite({ isOpen: true })
    const activity = await lane.anActivity({ communityId })
    await callOff(lane, activity)
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    expect(await officer.call(closePlace, { communityId, placeId })).toEqual({ isOpen: false })
  })

  function people(count: number): Promise<Caller[]> {
    return Promise.all(Array.from({ length: count }, () => lane.aPerson('partyMember')))
  }

  async function messagesOf(person: Caller | undefined) {
    return (await person?.call(listMessages, { skip: 0, most: 10 }))?.messages
  }
})
