import { startContract as contract } from '@linli/shared/provider/start-contract'
import { example } from '../support/example.ts'
import { aContract, care } from './contracts.ts'

export const startContract = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, site) => care(site),
  refusals: {
    'provider.companyMissing': async (lane) => {
      return { ...care(lane.here), kind: 'propertyCompany' as const }
    },
    'provider.endsBeforeStart': async (lane) => ({ ...care(lane.here), endsOn: '1900-01-01' }),
    'provider.startTaken': async (lane) => care(lane.here, (await aContract(lane)).startsOn),
  },
})
