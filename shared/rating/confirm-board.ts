import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'

export const confirmBoard = operation({
  name: 'rating.confirmBoard',
  means:
    'Put on record that the housing authority confirms the public board of a district, or take it off again.',
  effect: 'write',
  who: ['districtSupervisor'],
  where: ({ districtId }) => ({ communityId: districtId, placeId: districtId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      districtId: id(),
      confirmationId: id(),
      isOn: z.boolean(),
      /** Which authority, as it is shown on the board. */
      authority: line(60),
    }),
  output: () => z.object({ changedAt: moment() }),
  failures: { 'rating.boardUnchanged': 'conflict' },
  personal: [],
})
