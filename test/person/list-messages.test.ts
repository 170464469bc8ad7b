import { listMessages } from '@linli/shared/person/list-messages'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aToldPerson } from './messages.ts'

describe('person.listMessages', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('shows what one was told, by the names of things, and that it is unread', async () => {
    const told = await aToldPerson(lane)
    const list = await told.call(listMessages, { skip: 0, most: 20 })
    expect(list).toMatchObject({
      unread: 1,
      total: 1,
      messages: [
        { kind: 'grantEnded', role: 'gridWorker', placeName: '演示·青桂社区', readAt: null },
      ],
    })
    expect((await told.call(showMe, {})).unreadMessages).toBe(1)
  })

  it('shows nobody else’s', async () => {
    await aToldPerson(lane)
    const other = await lane.aPerson('gridWorker')
    expect(await other.call(listMessages, { skip: 0, most: 20 })).toEqual({
      unread: 0,
      total: 0,
      messages: [],
    })
  })
})
