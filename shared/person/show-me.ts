import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { placeKinds } from '../place/kind.ts'
import { roles } from './role.ts'

export const showMe = operation({
  name: 'person.showMe',
  means:
    'See what linli knows about the person who asks: the name they gave, and what they may do where.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      now: moment(),
      name: line(30).nullable(),
      isInvented: z.boolean(),
      unreadMessages: count(),
      grants: z
        .array(
          z.object({
            role: z.enum(roles),
            communityId: id().nullable(),
            place: z.object({ placeId: id(), kind: z.enum(placeKinds), name: line(40) }),
            startsAt: moment(),
            endsAt: moment().nullable(),
          }),
        )
        .max(100),
    }),
  failures: {},
  personal: [
    { field: 'output.name', purpose: 'none' },
    { field: 'output.unreadMessages', purpose: 'none' },
    { field: 'output.grants', purpose: 'none' },
  ],
})
