import * as z from 'zod'
import { count, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityBrief, ownCheckIn } from './activity.ts'

export const listMyReceipts = operation({
  name: 'activity.listMyReceipts',
  means: 'See every record that stands in one’s own name, the newest first.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ skip: z.int().min(0).max(10_000), most: z.int().min(1).max(50) }),
  output: () =>
    z.object({
      total: count(),
      receipts: z
        .array(ownCheckIn().extend({ community: line(40), activity: activityBrief() }))
        .max(50),
    }),
  failures: {},
  personal: [{ field: 'output.receipts', purpose: 'none' }],
})
