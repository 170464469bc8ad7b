import { checkOut as contract } from '@linli/shared/activity/check-out'
import { example } from '../support/example.ts'
import { byTap, calledOff, recordOf, signedInAt } from './leaving.ts'

export const checkOut = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  input: async (lane, site, caller) => byTap(await signedInAt(lane, site, caller)),
  refusals: {
    'activity.codeForged': async (lane, caller) => ({
      ...byTap(await recordOf(lane, caller, {})),
      token: 'A'.repeat(28),
    }),
    'activity.notSignedIn': async (lane) => byTap(await lane.anActivity()),
    'activity.notBegun': async (lane, caller) =>
      byTap(await recordOf(lane, caller, { startsIn: 10 })),
    'activity.signOutOver': async (lane, caller) =>
      byTap(await recordOf(lane, caller, { startsIn: -120, lastsMinutes: 80 })),
    'activity.cancelled': async (lane, caller) => byTap(await calledOff(lane, caller)),
  },
})
