import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { cardEnds } from './card.ts'

export const listCards = operation({
  name: 'activity.listCards',
  means: 'See the paper cards of a community, the valid ones first; what is on them is not shown.',
  effect: 'read',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      skip: z.int().min(0).max(10_000),
      most: z.int().min(1).max(100),
    }),
  output: () =>
    z.object({
      now: moment(),
      total: count(),
      cards: z
        .array(
          z.object({
            cardId: id(),
            name: line(30),
            unit: line(40).nullable(),
            hasPhone: z.boolean(),
            issuedAt: moment(),
            endedAt: moment().nullable(),
            endedBecause: z.enum(cardEnds).nullable(),
          }),
        )
        .max(100),
    }),
  failures: {},
  personal: [
    { field: 'output.cards', purpose: 'signIn' },
    { field: 'output.cards.name', purpose: 'signIn' },
    { field: 'output.cards.unit', purpose: 'signIn' },
    { field: 'output.cards.hasPhone', purpose: 'signIn' },
    { field: 'output.cards.issuedAt', purpose: 'signIn' },
    { field: 'output.cards.endedAt', purpose: 'signIn' },
    { field: 'output.cards.endedBecause', purpose: 'signIn' },
  ],
})
