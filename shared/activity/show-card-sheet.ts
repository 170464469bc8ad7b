import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'

export const showCardSheet = operation({
  name: 'activity.showCardSheet',
  means: 'Open the sheet of a card that was issued within the last half hour, to print it.',
  effect: 'read',
  who: 'anyone',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      key: z
        .string()
        .length(22)
        .regex(/^[\w-]{22}$/),
    }),
  output: () =>
    z.object({
      address: z.url(),
      name: line(30),
      community: line(40),
      isInvented: z.boolean(),
      office: line(40).nullable(),
      officePhone: line(20).nullable(),
    }),
  failures: { 'activity.sheetExpired': 'conflict' },
  personal: [{ field: 'output.name', purpose: 'signIn' }],
})
