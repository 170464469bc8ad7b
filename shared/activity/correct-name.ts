import * as z from 'zod'
import { line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { settled } from './ruling.ts'

export const correctName = operation({
  name: 'activity.correctName',
  means:
    'Mend a wrong name or unit on a record, saying why; what stood before stays, and they are told.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ ...settled(), name: line(30), unit: line(40).nullable(), reason: line(60) }),
  output: () => z.object({ correctedAt: moment() }),
  failures: { 'activity.ownRecord': 'conflict', 'activity.nameStandsSo': 'conflict' },
  personal: [
    { field: 'input.name', purpose: 'signIn' },
    { field: 'input.unit', purpose: 'signIn' },
  ],
})
