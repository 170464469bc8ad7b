import { randomUUID } from 'node:crypto'
import { signUp as contract } from '@linli/shared/activity/sign-up'
import type { ActivityWish } from '../support/arrange.ts'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { callOff } from './planning.ts'
import { comingActivity, comingAt } from './signing-up.ts'

async function wanted(lane: Lane, wish: ActivityWish) {
  return { ...(await comingActivity(lane, wish)), signUpId: randomUUID() }
}

export const signUp = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: async (lane, site) => ({ ...(await comingAt(lane, site)), signUpId: randomUUID() }),
  refusals: {
    'activity.begun': (lane) => wanted(lane, { startsIn: 0 }),
    'activity.over': (lane) => wanted(lane, { startsIn: -120, lastsMinutes: 60 }),
    'activity.cancelled': async (lane) => {
      const input = await wanted(lane, {})
      await callOff(lane, input)
      return input
    },
    'activity.communityClosed': async (lane) => {
      const { communityId } = await lane.aSite()
      return wanted(lane, { communityId })
    },
  },
})
