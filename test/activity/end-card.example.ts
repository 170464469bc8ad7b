import { randomUUID } from 'node:crypto'
import { endCard as contract } from '@linli/shared/activity/end-card'
import { example } from '../support/example.ts'
import { aCard, endIt } from './members.ts'

const endedBecause = 'lost' as const

export const endCard = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  async input(lane, { communityId }) {
    if (communityId === lane.nowhere.communityId)
      return { communityId, cardId: randomUUID(), endedBecause }
    const { cardId } = await aCard(lane, { communityId })
    return { communityId, cardId, endedBecause }
  },
  refusals: {
    async 'activity.cardEnded'(lane) {
      const { communityId, cardId } = await aCard(lane, lane.here)
      await endIt(lane, { cardId })
      return { communityId, cardId, endedBecause }
    },
  },
})
