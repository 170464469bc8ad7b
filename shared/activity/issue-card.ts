import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { memberCode, memberCodeRefusals } from './member-code.ts'

export const issueCard = operation({
  name: 'activity.issueCard',
  means:
    'Issue a paper card to somebody who consented on paper, new or in place of another, to be printed now.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      cardId: id(),
      name: line(30),
      unit: line(40).nullable(),
      /** Of a holder who has WeChat: then the card is theirs, with its receipts and what came before. */
      myCode: memberCode().nullable(),
      replaces: id().nullable(),
      hasSigned: z.literal(true),
    }),
  output: () => z.object({ issuedAt: moment(), sheetAddress: z.url(), expiresAt: moment() }),
  failures: {
    ...memberCodeRefusals,
    'activity.cardStands': 'conflict',
    'activity.cardUnknown': 'conflict',
    'activity.cardEnded': 'conflict',
  },
  personal: [
    { field: 'input.name', purpose: 'signIn' },
    { field: 'input.unit', purpose: 'signIn' },
    { field: 'input.hasSigned', purpose: 'signIn' },
    { field: 'output.issuedAt', purpose: 'signIn' },
  ],
})
