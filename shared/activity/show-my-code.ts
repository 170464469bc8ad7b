import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { myCodesAhead } from './member-code.ts'

export const showMyCode = operation({
  name: 'activity.showMyCode',
  means: 'Get the codes by which an organizer signs one in, from the current slot on.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'signIn',
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      now: moment(),
      addressStart: z.url(),
      firstSlot: count(),
      tokens: z.array(z.string().length(50)).length(myCodesAhead),
      /** What an organizer has just made of it, so that the page that shows the code can say so. */
      latest: z
        .object({ communityId: id(), activityId: id(), title: line(40), checkedInAt: moment() })
        .nullable(),
    }),
  failures: {},
  personal: [{ field: 'output.latest', purpose: 'none' }],
})
