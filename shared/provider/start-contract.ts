import * as z from 'zod'
import { day, id } from '../fields.ts'
import { atCompound } from '../household/household.ts'
import { operation } from '../operation.ts'
import { providerKinds } from '../rating/provider.ts'

export const startContract = operation({
  name: 'provider.startContract',
  means: 'Enter from which day on who serves a compound, or that nobody does.',
  effect: 'write',
  who: ['communityWorker', 'subdistrictOfficer', 'districtSupervisor'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      compoundId: id(),
      contractId: id(),
      kind: z.enum(providerKinds),
      companyId: id().nullable(),
      startsOn: day(),
      endsOn: day().nullable(),
    }),
  output: () => z.object({ contractId: id() }),
  failures: {
    'provider.companyMissing': 'invalid',
    'provider.endsBeforeStart': 'invalid',
    'provider.startTaken': 'conflict',
  },
  personal: [],
})
