import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { listFormats, mostBase64 } from './attendance-file.ts'

export const readList = operation({
  name: 'activity.readList',
  means: 'Fetch the list of who came as a file, by whoever has just said that they take it.',
  effect: 'read',
  who: ['communityWorker', 'branchSecretary'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id(), format: z.enum(listFormats) }),
  output: () =>
    z.object({
      now: moment(),
      title: line(40),
      startsAt: moment(),
      lines: count(),
      base64: z.base64().max(mostBase64),
    }),
  failures: { 'activity.listNotTaken': 'conflict', 'activity.listTooLong': 'conflict' },
  personal: [{ field: 'output.base64', purpose: 'signIn' }],
})
