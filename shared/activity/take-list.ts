import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const takeList = operation({
  name: 'activity.takeList',
  means: 'Say in the ledger that one takes the list of who came as a file; it can then be read.',
  effect: 'write',
  who: ['communityWorker', 'branchSecretary'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () => z.object({ takenUntil: moment() }),
  failures: { 'activity.listTooLong': 'conflict' },
  personal: [],
})
