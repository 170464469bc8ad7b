import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedName } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'

describe('activity.listAttendance', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  async function signsIn(who: Caller, activity: { communityId: string; activityId: string }) {
    const { communityId, activityId } = activity
    const token = lane.tokenOf(activity)
    await who.call(checkIn, { communityId, activityId, token, checkInId: randomUUID() })
  }

  it('lists who came, the newest first, and sets apart whom nobody knows yet', async () => {
    const activity = await lane.anActivity({ capacity: 40 })
    const { communityId, activityId } = activity
    const [member, stranger] = [await lane.aPerson('partyMember'), await lane.aPerson()]
    await signsIn(member, activity)
    lane.passSeconds(5)
    await signsIn(stranger, activity)
    const list = await worker.call(listAttendance, { communityId, activityId, skip: 0, most: 50 })
    expect(list).toMatchObject({
      attendees: 2,
      unconfirmed: 1,
      capacity: 40,
      title: '周末清扫楼道',
    })
    expect(list.people.map(({ name, standing }) => [name, standing])).toEqual([
      [null, 'unconfirmed'],
      [inventedName(member.personId), 'confirmed'],
    ])
  })

  it('goes on where the last page ended, each person once', async () => {
    const activity = await lane.anActivity()
    const { communityId, activityId } = activity
    for (let index = 0; index < 5; index += 1)
      await signsIn(await lane.aPerson('partyMember'), activity)
    const pages = [0, 2, 4].map((skip) =>
      worker.call(listAttendance, { communityId, activityId, skip, most: 2 }),
    )
    const people = (await Promise.all(pages)).map((page) =>
      page.people.map((person) => person.checkInId),
    )
    expect(people.map((page) => page.length)).toEqual([2, 2, 1])
    expect(new Set(people.flat()).size).toBe(5)
  })

  it('tells a member nothing of who came', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const member = await lane.aPerson('partyMember')
    const refused = member.call(listAttendance, { communityId, activityId, skip: 0, most: 50 })
    await expect(refused).rejects.toMatchObject({ code: 'notAllowed' })
  })

  it('refuses more than a hundred at once', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const refused = worker.call(listAttendance, { communityId, activityId, skip: 0, most: 101 })
    await expect(refused).rejects.toMatchObject({ fields: [{ path: 'most', problem: 'too_big' }] })
  })
})
