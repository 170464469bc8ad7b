import { randomUUID } from 'node:crypto'
import { endGrant } from '@linli/shared/grant/end-grant'
import { allowReminder } from '@linli/shared/person/allow-reminder'
import { listMessages } from '@linli/shared/person/list-messages'
import { showReminders } from '@linli/shared/person/show-reminders'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantIdOf } from '../grant/grants.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aReminded, identitiesOf, outboxOf } from './reminders.ts'

const templates = ['grantChange' as const]

describe('person.allowReminder', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  async function remaining(person: Caller): Promise<number> {
    return (await person.call(showReminders, {})).remaining
  }

  /** Tells them something, as whoever ends a grant does. */
  async function tell(person: Caller): Promise<void> {
    const worker = await lane.aPerson('communityWorker')
    const { communityId, placeId } = lane.here
    await lane.give(person, 'gridWorker', lane.here)
    await lane.owner.query('delete from linli.person_grant where person_id = $1 and ends_at < $2', [
      person.personId,
      lane.now(),
    ])
    const grantId = await grantIdOf(lane, person, lane.here)
    await worker.call(endGrant, { communityId, placeId, grantId })
    lane.passSeconds(1)
  }

  it('counts one more for each consent, once for each request', async () => {
    const person = await lane.aPerson('gridWorker')
    const requestId = randomUUID()
    const answers = await Promise.all(
      [1, 2, 3].map(() => person.ask(allowReminder, { templates }, requestId)),
    )
    expect(answers.map((answer) => 'output' in answer && answer.output.remaining)).toEqual([
      1, 1, 1,
    ])
    expect(await person.call(allowReminder, { templates })).toEqual({ remaining: 2 })
    expect(await person.call(allowReminder, { templates: [...templates, ...templates] })).toEqual({
      remaining: 3,
    })
  })

  it('counts each of many at the same time', async () => {
    const person = await lane.aPerson('gridWorker')
    await Promise.all(Array.from({ length: 12 }, () => person.call(allowReminder, { templates })))
    expect(await remaining(person)).toBe(12)
  })

  it('seals how WeChat knows the person, once, and gives it to nobody', async () => {
    const person = await aReminded(lane, 2)
    expect(await identitiesOf(lane, person)).toEqual([person.openId])
    const { rows } = await lane.owner.query<{ held: string }>(
      `select coalesce(string_agg(t::text, ''), '') as held from (
         select t::text from linli.request t union all select t::text from linli.record t
         union all select t::text from linli.outbox t union all select t::text from linli.reminder_quota t
       ) t`,
    )
    expect(rows[0]?.held).toContain(person.personId)
    expect(rows[0]?.held).not.toContain(person.openId)
    expect(JSON.stringify(lane.log)).not.toContain(person.openId)
  })

  it('puts out as many reminders as were allowed, and every message into 我的', async () => {
    const person = await aReminded(lane, 1)
    const writtenAt = lane.now()
    await tell(person)
    await tell(person)
    expect(await remaining(person)).toBe(0)
    expect(await outboxOf(lane, person)).toEqual([
      {
        ...{ template: 'grantChange', state: 'waiting', attempts: 0, code: null },
        ...{ writtenAt, dueAt: writtenAt },
        expiresAt: new Date(writtenAt.getTime() + 72 * 3_600_000),
      },
    ])
    expect((await person.call(listMessages, { skip: 0, most: 20 })).total).toBe(2)
  })

  it('puts nothing out for whoever allowed nothing', async () => {
    const person = await lane.aPerson('gridWorker')
    await tell(person)
    expect(await outboxOf(lane, person)).toEqual([])
    expect(await identitiesOf(lane, person)).toEqual([])
  })
})
