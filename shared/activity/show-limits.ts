import * as z from 'zod'
import { count, day, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { limitsShape } from './limits.ts'

const mostDecided = 20

export const showLimits = operation({
  name: 'activity.showLimits',
  means: 'See what a community has decided for itself, who did and when, the newest first.',
  effect: 'read',
  who: ['communityWorker', 'branchSecretary', 'subdistrictOfficer'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id() }),
  output: () =>
    z.object({
      now: moment(),
      community: line(40),
      isInvented: z.boolean(),
      limits: limitsShape(),
      maySet: z.boolean(),
      decided: z
        .array(
          z.object({
            number: count(),
            limits: limitsShape(),
            decidedAt: moment(),
            capsFromOn: day(),
            decidedBy: z.object({ name: line(30).nullable() }),
          }),
        )
        .max(mostDecided),
    }),
  failures: {},
  personal: [{ field: 'output.decided.decidedBy.name', purpose: 'service' }],
})
