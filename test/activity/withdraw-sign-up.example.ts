import { withdrawSignUp as contract } from '@linli/shared/activity/withdraw-sign-up'
import { example } from '../support/example.ts'
import { callOff } from './planning.ts'
import { comingActivity, comingAt, signsUp } from './signing-up.ts'

export const withdrawSignUp = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, site, caller) {
    const of = await comingAt(lane, site)
    if (site !== lane.nowhere) await signsUp(caller, of)
    return of
  },
  refusals: {
    'activity.begun': (lane) => comingActivity(lane, { startsIn: 0 }),
    'activity.over': (lane) => comingActivity(lane, { startsIn: -120, lastsMinutes: 60 }),
    'activity.cancelled': async (lane) => {
      const of = await comingActivity(lane)
      await callOff(lane, of)
      return of
    },
    'activity.notSignedUp': (lane) => comingActivity(lane),
  },
})
