import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { atCompound } from '../household/household.ts'
import { operation } from '../operation.ts'

export const withdrawContract = operation({
  name: 'provider.withdrawContract',
  means: 'Take back a contract that was entered in error; it never was.',
  effect: 'write',
  who: ['communityWorker', 'subdistrictOfficer', 'districtSupervisor'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id(), contractId: id() }),
  output: () => z.object({ withdrawnAt: moment() }),
  failures: {},
  personal: [],
})
