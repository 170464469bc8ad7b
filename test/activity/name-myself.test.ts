import { nameMyself } from '@linli/shared/activity/name-myself'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aRecordAt, attendanceOf, confirm } from './records.ts'

describe('activity.nameMyself', () => {
  let lane: Lane
  let worker: Caller
  const named = { name: '演示·马丽花', unit: '演示·区图书馆' }

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  async function aStranger() {
    const person = await lane.aPerson()
    const { communityId, activityId } = await lane.anActivity()
    const of = await aRecordAt(lane, { communityId, activityId }, 'unconfirmed', person.personId)
    return { person, of, at: { communityId, activityId } }
  }

  it('lets the organizer read who waits; the last words stand', async () => {
    const { person, at } = await aStranger()
    await person.call(nameMyself, { ...at, ...named, unit: null })
    await person.call(nameMyself, { ...at, ...named })
    const { people } = await attendanceOf(worker, at)
    expect(people).toMatchObject([{ ...named, standing: 'unconfirmed' }])
  })

  it('is refused once the organizer has settled it, and the name stays', async () => {
    const { person, of, at } = await aStranger()
    await person.call(nameMyself, { ...at, ...named })
    await confirm(worker, of)
    const late = person.call(nameMyself, { ...at, ...named, name: '演示·别人' })
    await expect(late).rejects.toMatchObject({ code: 'activity.checkInSettled' })
    expect((await attendanceOf(worker, at)).people).toMatchObject([{ name: '演示·马丽花' }])
  })

  it('knows no record of somebody else', async () => {
    const { at } = await aStranger()
    const other = await lane.aPerson()
    const refused = other.call(nameMyself, { ...at, ...named })
    await expect(refused).rejects.toMatchObject({ code: 'notFound' })
  })
})
