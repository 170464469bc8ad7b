import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { messageKinds } from './message.ts'
import { roles } from './role.ts'

export const listMessages = operation({
  name: 'person.listMessages',
  means: 'Read what linli has told one, the newest first.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ skip: z.int().min(0).max(10_000), most: z.int().min(1).max(50) }),
  output: () =>
    z.object({
      unread: count(),
      total: count(),
      messages: z
        .array(
          z.object({
            messageId: id(),
            kind: z.enum(messageKinds),
            placeName: line(40).nullable(),
            role: z.enum(roles).nullable(),
            personName: line(30).nullable(),
            title: line(40).nullable(),
            reason: line(60).nullable(),
            startsAt: moment().nullable(),
            /** What it tells of, where that can be opened. */
            communityId: id().nullable(),
            activityId: id().nullable(),
            writtenAt: moment(),
            readAt: moment().nullable(),
          }),
        )
        .max(50),
    }),
  failures: {},
  personal: [
    { field: 'output.unread', purpose: 'none' },
    { field: 'output.messages', purpose: 'none' },
    { field: 'output.messages.personName', purpose: 'none' },
  ],
})
