import { listBoards as contract } from '@linli/shared/rating/list-boards'
import { example } from '../support/example.ts'

export const listBoards = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async () => ({}),
  refusals: {},
})
