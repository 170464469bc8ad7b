import { withdrawConsent as contract } from '@linli/shared/person/withdraw-consent'
import { example } from '../support/example.ts'

export const withdrawConsent = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async () => ({ purpose: 'signIn' as const }),
  refusals: {},
})
