import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'

export const listMyCompounds = operation({
  name: 'rating.listMyCompounds',
  means: 'Find the compounds in which one lives or works, to see how they are rated.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      compounds: z
        .array(
          z.object({
            communityId: id(),
            compoundId: id(),
            compoundName: line(40),
            isInvented: z.boolean(),
          }),
        )
        .max(100),
    }),
  failures: {},
  personal: [{ field: 'output.compounds', purpose: 'none' }],
})
