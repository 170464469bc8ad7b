import * as z from 'zod'
import { activityBrief } from '../activity/activity.ts'
import { count, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'

export const handOver = operation({
  name: 'grant.handOver',
  means:
    'Hand one’s own role to the successor who takes up this invitation, with the open matters listed (调岗).',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ invitationId: id(), grantId: id() }),
  output: () =>
    z.object({
      address: z.url(),
      expiresAt: moment(),
      matters: z.object({ activities: z.array(activityBrief()).max(50), openInvitations: count() }),
    }),
  failures: { 'grant.notAnOffice': 'invalid' },
  personal: [],
})
