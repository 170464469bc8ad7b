import { randomUUID } from 'node:crypto'
import { issueCard as contract } from '@linli/shared/activity/issue-card'
import { example } from '../support/example.ts'
import { aCard, cardFor, endIt, myCodeOf } from './members.ts'

export const issueCard = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, site) => cardFor(site),
  refusals: {
    'activity.memberCodeForged': async ({ here }) => ({ ...cardFor(here), myCode: 'A'.repeat(50) }),
    'activity.memberCodeExpired': async (lane, caller) => ({
      ...cardFor(lane.here),
      myCode: myCodeOf(lane, caller, 120),
    }),
    'activity.memberCodeAhead': async (lane, caller) => ({
      ...cardFor(lane.here),
      myCode: myCodeOf(lane, caller, -120),
    }),
    async 'activity.cardStands'(lane, caller) {
      const member = await lane.aPerson()
      const theirs = { ...cardFor(lane.here), myCode: myCodeOf(lane, member) }
      await caller.call(contract, theirs)
      return { ...theirs, cardId: randomUUID() }
    },
    'activity.cardUnknown': async (lane) => {
      const { cardId } = await aCard(lane, lane.elsewhere)
      return { ...cardFor(lane.here), replaces: cardId }
    },
    async 'activity.cardEnded'(lane) {
      const card = await aCard(lane, lane.here)
      await endIt(lane, card)
      return { ...cardFor(lane.here), replaces: card.cardId }
    },
  },
})
