import * as z from 'zod'
import { count, id } from '../fields.ts'
import { operation } from '../operation.ts'
import { doorCounts, fault, mostFaultsTold } from './door-fault.ts'
import { atCompound } from './household.ts'

export const showDoorFile = operation({
  name: 'household.showDoorFile',
  means: 'See what adding the doors of a file would do, and every fault with its line and column.',
  effect: 'read',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id(), fileId: id() }),
  output: () =>
    z.object({
      ...doorCounts(),
      faults: z.array(fault()).max(mostFaultsTold),
      faultCount: count(),
      /** Columns of which nothing is read or kept. */
      ignored: z.array(z.string().max(20)).max(20),
    }),
  failures: { 'household.fileIncomplete': 'conflict' },
  personal: [],
})
