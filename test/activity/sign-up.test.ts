import { randomUUID } from 'node:crypto'
import { changeActivity } from '@linli/shared/activity/change-activity'
import { checkIn } from '@linli/shared/activity/check-in'
import { listActivities } from '@linli/shared/activity/list-activities'
import { showActivity } from '@linli/shared/activity/show-activity'
import { signUp } from '@linli/shared/activity/sign-up'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { callOff, planned } from './planning.ts'
import { scanOf } from './scan.ts'
import { comingActivity, crowd, type Ids, positionOf, signsUp, toldPlaces } from './signing-up.ts'

describe('activity.signUp', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('gives places while there are some, to whom nobody knows too, and then the next on the waitlist', async () => {
    const of = await comingActivity(lane, { capacity: 2 })
    const people = await crowd(lane, 4)
    expect(await allSignUp(people, of)).toEqual([null, null, 1, 2])
    const seen = await people[3]?.call(showActivity, of)
    expect(seen?.places).toEqual({ capacity: 2, taken: 2, waiting: 2 })
    expect(seen?.signUp).toMatchObject({ position: 2, signedUpAt: lane.now().toISOString() })
  })

  it('has a place for everybody where no number was set', async () => {
    const of = await comingActivity(lane)
    const people = await crowd(lane, 5)
    expect(await allSignUp(people, of)).toEqual([null, null, null, null, null])
    const { places, signUp: none } = await (await lane.aPerson()).call(showActivity, of)
    expect([places, none]).toEqual([{ capacity: null, taken: 5, waiting: 0 }, null])
  })

  it('answers again what stands, whatever id it is asked with', async () => {
    const of = await comingActivity(lane, { capacity: 1 })
    const [first, second] = await crowd(lane, 2)
    await first?.call(signUp, { ...of, signUpId: randomUUID() })
    const wanted = { ...of, signUpId: randomUUID() }
    const once = await second?.call(signUp, wanted)
    expect(once).toMatchObject({ isRepeated: false, signUp: { position: 1 } })
    expect(await second?.call(signUp, wanted)).toEqual(once)
    const again = await second?.call(signUp, { ...of, signUpId: randomUUID() })
    expect(again).toEqual({ isRepeated: true, signUp: once?.signUp })
    expect((await second?.call(showActivity, of))?.places.waiting).toBe(1)
  })

  it('takes one id for one sign-up only', async () => {
    const [person] = await crowd(lane, 1)
    const signUpId = randomUUID()
    await person?.call(signUp, { ...(await comingActivity(lane)), signUpId })
    const other = person?.call(signUp, { ...(await comingActivity(lane)), signUpId })
    await expect(other).rejects.toMatchObject({ code: 'idReused' })
  })

  it('stands in the list with the places, one’s own and others’ apart', async () => {
    const site = await lane.aSite({ isOpen: true })
    const of = await comingActivity(lane, { communityId: site.communityId, capacity: 1 })
    await comingActivity(lane, { communityId: site.communityId, startsIn: 90 })
    const people = await crowd(lane, 3)
    await allSignUp(people, of)
    const asked = { communityId: site.communityId, fromOn: '2026-03-14', days: 1 }
    const { activities } = (await people[2]?.call(listActivities, asked)) ?? { activities: [] }
    expect(activities.map(({ places, signUp }) => [places, signUp?.position])).toEqual([
      [{ capacity: 1, taken: 1, waiting: 2 }, 2],
      [{ capacity: null, taken: 0, waiting: 0 }, undefined],
    ])
  })

  it('moves the waitlist up when there are more places, and throws nobody out when there are fewer', async () => {
    const of = await comingActivity(lane, { capacity: 1 })
    const people = await crowd(lane, 4)
    await allSignUp(people, of)
    const worker = await lane.aPerson('communityWorker')
    const change = (capacity: number | null) =>
      worker.call(changeActivity, { ...of, ...planned(lane), capacity })
    await change(3)
    expect(await positions(people, of)).toEqual([null, null, null, 1])
    expect(await Promise.all(people.map(toldPlaces))).toEqual([0, 1, 1, 0])
    await change(2)
    expect(await positions(people, of)).toEqual([null, null, null, 1])
    await change(null)
    expect(await positions(people, of)).toEqual([null, null, null, null])
    expect(await Promise.all(people.map(toldPlaces))).toEqual([0, 1, 1, 1])
  })

  it('moves nobody once it has begun', async () => {
    const of = await comingActivity(lane, { capacity: 1, startsIn: 1 })
    const people = await crowd(lane, 2)
    await allSignUp(people, of)
    const begins = planned(lane, 1)
    lane.passSeconds(60)
    const worker = await lane.aPerson('communityWorker')
    await worker.call(changeActivity, { ...of, ...begins, capacity: 9 })
    expect(await positions(people, of)).toEqual([null, 1])
  })

  it('is no condition for signing in', async () => {
    const scan = await scanOf(lane, { capacity: 1 })
    const [first, second] = await crowd(lane, 2)
    for (const person of [first, second]) {
      const reply = await person?.call(checkIn, { ...scan, checkInId: randomUUID() })
      expect(reply?.isRepeated).toBe(false)
    }
  })

  it('tells both who has a place and who waits when it is called off', async () => {
    const of = await comingActivity(lane, { capacity: 1 })
    const people = await crowd(lane, 3)
    await allSignUp(people.slice(0, 2), of)
    await callOff(lane, of)
    const told = people.map(async (person) => {
      const { messages } = await person.call(listMessages, { skip: 0, most: 9 })
      return messages.map(({ kind }) => kind)
    })
    expect(await Promise.all(told)).toEqual([['activityCancelled'], ['activityCancelled'], []])
  })

  async function allSignUp(people: readonly Caller[], of: Ids) {
    const told: (number | null)[] = []
    for (const person of people) told.push(await signsUp(person, of))
    return told
  }

  function positions(people: readonly Caller[], of: Ids) {
    return Promise.all(people.map((person) => positionOf(person, of)))
  }
})
