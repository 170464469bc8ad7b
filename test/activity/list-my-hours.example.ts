import { listMyHours as contract } from '@linli/shared/activity/list-my-hours'
import { dateIn } from '@linli/shared/day'
import { example } from '../support/example.ts'

export const listMyHours = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  input: async (lane) => {
    return { year: Number(dateIn(lane.now().getTime()).slice(0, 4)), skip: 0, most: 50 }
  },
  refusals: {},
})
