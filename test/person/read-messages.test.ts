import { listMessages } from '@linli/shared/person/list-messages'
import { readMessages } from '@linli/shared/person/read-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aToldPerson } from './messages.ts'

describe('person.readMessages', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('marks what was written until then, and not what came later', async () => {
    const told = await aToldPerson(lane)
    const before = new Date(lane.now().getTime() - 1).toISOString()
    expect(await told.call(readMessages, { until: before })).toEqual({ unread: 1 })
    const readAt = lane.now().toISOString()
    expect(await told.call(readMessages, { until: readAt })).toEqual({ unread: 0 })
    const { messages } = await told.call(listMessages, { skip: 0, most: 20 })
    expect(messages.map((message) => message.readAt)).toEqual([readAt])
  })

  it('leaves the messages of others unread', async () => {
    const [told, reader] = [await aToldPerson(lane), await aToldPerson(lane)]
    await reader.call(readMessages, { until: lane.now().toISOString() })
    expect((await told.call(listMessages, { skip: 0, most: 20 })).unread).toBe(1)
  })
})
