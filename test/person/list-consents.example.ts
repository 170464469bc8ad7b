import { listConsents as contract } from '@linli/shared/person/list-consents'
import { example } from '../support/example.ts'

export const listConsents = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async () => ({}),
  refusals: {},
})
