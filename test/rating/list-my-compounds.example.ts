import { listMyCompounds as contract } from '@linli/shared/rating/list-my-compounds'
import { example } from '../support/example.ts'

export const listMyCompounds = example({
  contract,
  async caller(lane) {
    const person = await lane.aPerson('gridWorker', { ...lane.here, placeId: lane.here.compoundId })
    await lane.give(person, 'gridWorker', lane.elsewhere)
    return person
  },
  input: async () => ({}),
  refusals: {},
})
