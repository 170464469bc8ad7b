import * as z from 'zod'
import { day, id } from '../fields.ts'
import { atCompound } from '../household/household.ts'
import { operation } from '../operation.ts'

export const endContract = operation({
  name: 'provider.endContract',
  means: 'Enter the last day of a contract; the roles of its staff at the compound end with it.',
  effect: 'write',
  who: ['communityWorker', 'subdistrictOfficer', 'districtSupervisor'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), compoundId: id(), contractId: id(), endsOn: day() }),
  output: () => z.object({ endsOn: day() }),
  failures: { 'provider.endsBeforeStart': 'invalid' },
  personal: [],
})
