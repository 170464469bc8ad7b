import * as z from 'zod'
import { moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { settled } from './ruling.ts'

export const confirmCheckIn = operation({
  name: 'activity.confirmCheckIn',
  means:
    'Confirm that somebody came whose record waits, or whose record was rejected; they are told.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject(settled()),
  output: () => z.object({ ruledAt: moment() }),
  failures: { 'activity.alreadyConfirmed': 'conflict', 'activity.ownRecord': 'conflict' },
  personal: [],
})
