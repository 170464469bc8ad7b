import { endGrant } from '@linli/shared/grant/end-grant'
import { listMessages } from '@linli/shared/person/list-messages'
import { showReminders } from '@linli/shared/person/show-reminders'
import { stopReminders } from '@linli/shared/person/stop-reminders'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantIdOf } from '../grant/grants.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { allow, aReminded, identitiesOf, outboxOf } from './reminders.ts'

describe('person.stopReminders', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('leaves nothing to remind by: no count, no identity, nothing that waits', async () => {
    const [person, other] = [await aReminded(lane, 3), await aReminded(lane, 2)]
    const worker = await lane.aPerson('communityWorker')
    const { communityId, placeId } = lane.here
    const grantId = await grantIdOf(lane, person, lane.here)
    await worker.call(endGrant, { communityId, placeId, grantId })
    expect(await person.call(stopReminders, {})).toEqual({ remaining: 0 })
    expect((await person.call(showReminders, {})).remaining).toBe(0)
    expect(await identitiesOf(lane, person)).toEqual([])
    expect(await outboxOf(lane, person)).toMatchObject([{ state: 'suppressed', dueAt: null }])
    expect((await person.call(listMessages, { skip: 0, most: 20 })).total).toBe(1)
    expect((await other.call(showReminders, {})).remaining).toBe(2)
    expect(await identitiesOf(lane, other)).toEqual([other.openId])
  })

  it('does not stand in the way of beginning again', async () => {
    const person = await aReminded(lane, 2)
    await person.call(stopReminders, {})
    await person.call(stopReminders, {})
    await allow(person, 1)
    expect((await person.call(showReminders, {})).remaining).toBe(1)
    expect(await identitiesOf(lane, person)).toEqual([person.openId])
  })
})
