import * as z from 'zod'
import { line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { settled } from './ruling.ts'

export const correctHours = operation({
  name: 'activity.correctHours',
  means:
    'Set the service hours of a record that counts, saying why; what stood before stays, and they are told.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ ...settled(), minutes: z.int().min(0).max(1440), reason: line(60) }),
  output: () => z.object({ correctedAt: moment() }),
  failures: {
    'activity.ownRecord': 'conflict',
    'activity.notBegun': 'conflict',
    'activity.hoursTooMany': 'invalid',
    'activity.hoursStandSo': 'conflict',
  },
  personal: [{ field: 'input.minutes', purpose: 'signIn' }],
})
