import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { placeKinds } from '../place/kind.ts'
import { messageKinds } from './message.ts'
import { purposes } from './purpose.ts'
import { roles } from './role.ts'

export const showMyData = operation({
  name: 'person.showMyData',
  means: 'Get a copy of all that linli holds about oneself (个人信息保护法 art. 45).',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      madeAt: moment(),
      name: line(30).nullable(),
      firstSeenAt: moment().nullable(),
      grants: z.array(
        z.object({
          role: z.enum(roles),
          kind: z.enum(placeKinds),
          place: line(40),
          startsAt: moment(),
          endsAt: moment().nullable(),
        }),
      ),
      consents: z.array(
        z.object({
          purpose: z.enum(purposes),
          version: z.int(),
          decision: z.enum(['given', 'withdrawn']),
          decidedAt: moment(),
        }),
      ),
      checkIns: z.array(
        z.object({
          checkInId: id(),
          community: line(40),
          title: line(40),
          checkedInAt: moment(),
          standing: line(20),
        }),
      ),
      holds: z.array(z.object({ title: line(40), heldAt: moment() })),
      messages: z.array(z.object({ kind: z.enum(messageKinds), writtenAt: moment() })),
      ledger: z.array(z.object({ operation: line(60), recordedAt: moment() })),
    }),
  failures: {},
  personal: [{ field: 'output', purpose: 'none' }],
})
