import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { listSignUps } from '@linli/shared/activity/list-sign-ups'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedName } from '../support/arrange.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { comingActivity, crowd, signsUp } from './signing-up.ts'

describe('activity.listSignUps', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('lists places, then the waitlist in order, by the names that were given, and who came', async () => {
    const of = await comingActivity(lane, { capacity: 2, startsIn: 20 })
    const member = await lane.aPerson('partyMember')
    const [walkedIn, ...strangers] = await crowd(lane, 3)
    for (const person of [member, ...strangers]) await signsUp(person, of)
    const token = lane.tokenOf(of)
    for (const person of [member, walkedIn]) {
      await person?.call(checkIn, { ...of, token, checkInId: randomUUID() })
    }
    const worker = await lane.aPerson('communityWorker')
    const page = { ...of, skip: 0, most: 50 }
    const list = await worker.call(listSignUps, page)
    expect(list).toMatchObject({ places: { capacity: 2, taken: 2, waiting: 1 }, arrived: 1 })
    const at = lane.now().toISOString()
    expect(list.people.map((one) => [one.name, one.position, one.checkedInAt])).toEqual([
      [inventedName(member.personId), null, at],
      [null, null, null],
      [null, 1, null],
    ])
    const { people, places } = await worker.call(listAttendance, page)
    expect(people.map(({ hasSignedUp }) => hasSignedUp).sort()).toEqual([false, true])
    expect(places).toEqual(list.places)
  })

  it('tells a member nothing of who signed up', async () => {
    const member = await lane.aPerson('partyMember')
    const asked = { ...(await comingActivity(lane)), skip: 0, most: 50 }
    await expect(member.call(listSignUps, asked)).rejects.toMatchObject({ code: 'notAllowed' })
  })
})
