import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { cardEndReasons } from './card.ts'

export const endCard = operation({
  name: 'activity.endCard',
  means: 'End a paper card that is lost or no longer wanted; what it signed in stays.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), cardId: id(), endedBecause: z.enum(cardEndReasons) }),
  output: () => z.object({ endedAt: moment() }),
  failures: { 'activity.cardEnded': 'conflict' },
  personal: [{ field: 'input.endedBecause', purpose: 'signIn' }],
})
