import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { compoundTypes } from '../place/compound-type.ts'
import { serviceBrief } from './provider.ts'

export const showProvider = operation({
  name: 'provider.showProvider',
  means:
    'Anyone sees who serves a compound today, who did before, and whom to ask where nobody does.',
  effect: 'read',
  who: 'anyone',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id() }),
  output: () =>
    z.object({
      now: moment(),
      compound: line(40),
      compoundType: z.enum(compoundTypes).nullable(),
      isInvented: z.boolean(),
      office: line(40).nullable(),
      officePhone: line(20).nullable(),
      doors: count(),
      /** Null where nobody has entered anything for today. */
      today: serviceBrief().nullable(),
      contracts: z.array(serviceBrief()).max(100),
    }),
  failures: {},
  personal: [],
})
