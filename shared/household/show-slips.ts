import * as z from 'zod'
import { day, id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { doorNames } from './household.ts'
import { mostSlips, sheetKey, slipCode } from './slip.ts'

export const showSlips = operation({
  name: 'household.showSlips',
  means: 'Whoever has the key of a sheet opens it for half an hour, to print the slips.',
  effect: 'read',
  who: 'anyone',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), sheetKey: sheetKey() }),
  output: () =>
    z.object({
      community: line(40),
      compound: line(40),
      office: line(40).nullable(),
      officePhone: line(20).nullable(),
      isInvented: z.boolean(),
      validUntil: day(),
      slips: z
        .array(z.object({ door: doorNames(), code: slipCode(), address: z.url() }))
        .max(mostSlips),
    }),
  failures: { 'household.sheetClosed': 'conflict' },
  personal: [],
})
