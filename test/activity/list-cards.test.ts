import { listCards } from '@linli/shared/activity/list-cards'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aCard, endIt } from './members.ts'

describe('activity.listCards', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('lists the valid ones first, of this community alone, and nothing that is on them', async () => {
    const worker = await lane.aPerson('communityWorker')
    const first = await aCard(lane, lane.here)
    await endIt(lane, first)
    const second = await aCard(lane, lane.here)
    await aCard(lane, lane.elsewhere)
    const { communityId } = lane.here
    const answer = await worker.call(listCards, { communityId, skip: 0, most: 20 })
    expect(answer.total).toBe(2)
    const ids = answer.cards.map(({ cardId }) => cardId)
    expect(ids).toEqual([second.cardId, first.cardId])
    expect(answer.cards.map(({ endedBecause }) => endedBecause)).toEqual([null, 'lost'])
    expect(JSON.stringify(answer)).not.toContain(second.code)
    const { cards } = await worker.call(listCards, { communityId, skip: 1, most: 1 })
    expect(cards.map(({ cardId }) => cardId)).toEqual([first.cardId])
  })
})
