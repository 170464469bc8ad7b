import { giveConsent as contract } from '@linli/shared/person/give-consent'
import { example } from '../support/example.ts'

export const giveConsent = example({
  contract,
  caller: async (lane) => lane.aNewcomer(),
  input: async () => ({ purpose: 'signIn' as const, version: 2 }),
  refusals: {
    'person.consentOutdated': async () => ({ purpose: 'signIn' as const, version: 1 }),
  },
})
