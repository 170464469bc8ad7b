import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { givers } from './giving.ts'

export const endGrant = operation({
  name: 'grant.endGrant',
  means: 'End somebody’s role at a place from now on; they are told.',
  effect: 'write',
  who: givers,
  where: ({ communityId, placeId }) => ({ communityId, placeId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), placeId: id(), grantId: id() }),
  output: () => z.object({ endedAt: moment() }),
  failures: { 'grant.notYoursToGive': 'notAllowed' },
  personal: [],
})
