import * as z from 'zod'
import { line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { pageKeys } from './company-page.ts'
import { findings, flagReasons } from './flag.ts'

export const settleFlag = operation({
  name: 'rating.settleFlag',
  means:
    'Say what a look at a flag found, with a reason: the line stands, or it is taken back, before or after publication.',
  effect: 'write',
  who: ['districtSupervisor'],
  where: ({ communityId, compoundId }) => ({ communityId, placeId: compoundId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      ...pageKeys(),
      reason: z.enum(flagReasons),
      startsAt: moment(),
      finding: z.enum(findings),
      /** Published with the correction where the line is taken back. */
      because: line(200),
    }),
  output: () => z.object({ settledAt: moment() }),
  failures: { 'rating.flagSettled': 'conflict' },
  personal: [],
})
