import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { doorCounts } from './door-fault.ts'
import { atCompound } from './household.ts'

export const addDoors = operation({
  name: 'household.addDoors',
  means: 'Add all buildings, entrances and doors of a file to a compound, or none.',
  effect: 'write',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id(), fileId: id() }),
  output: () => z.object(doorCounts()),
  failures: {
    'household.fileIncomplete': 'conflict',
    'household.fileFaulty': 'invalid',
    'household.nothingNew': 'conflict',
  },
  personal: [],
})
