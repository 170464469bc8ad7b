import * as z from 'zod'
import { line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { settled } from './ruling.ts'

export const rejectCheckIn = operation({
  name: 'activity.rejectCheckIn',
  means:
    'Find a record untrue, saying why; it no longer counts, stays to be seen, and they are told.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ ...settled(), reason: line(60) }),
  output: () => z.object({ ruledAt: moment() }),
  failures: { 'activity.alreadyRejected': 'conflict', 'activity.ownRecord': 'conflict' },
  personal: [],
})
