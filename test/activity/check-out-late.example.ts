import { randomUUID } from 'node:crypto'
import { checkOutLate as contract } from '@linli/shared/activity/check-out-late'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { type At, calledOff, recordOf, signedInAt } from './leaving.ts'

function leftAt(lane: Lane, { communityId, activityId }: At, minutesAgo = 0) {
  const at = new Date(lane.now().getTime() - minutesAgo * 60_000).toISOString()
  return { communityId, activityId, checkOutId: randomUUID(), leftAt: at }
}

export const checkOutLate = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  input: async (lane, site, caller) => leftAt(lane, await signedInAt(lane, site, caller)),
  refusals: {
    'activity.notSignedIn': async (lane) => leftAt(lane, await lane.anActivity()),
    'activity.notBegun': async (lane, caller) =>
      leftAt(lane, await recordOf(lane, caller, { startsIn: 10 })),
    'activity.signOutOver': async (lane, caller) =>
      leftAt(lane, await recordOf(lane, caller, { startsIn: -120, lastsMinutes: 80 })),
    'activity.cancelled': async (lane, caller) => leftAt(lane, await calledOff(lane, caller)),
    'activity.leftAhead': async (lane, caller) =>
      leftAt(lane, await recordOf(lane, caller, {}), -1),
    async 'activity.tooLateToHandIn'(lane, caller) {
      const at = await recordOf(lane, caller, { startsIn: -49 * 60, lastsMinutes: 55 })
      const signedIn = new Date(lane.now().getTime() - 49 * 3_600_000)
      await lane.owner.query(
        'update linli.check_in set checked_in_at = $1 where activity_id = $2',
        [signedIn, at.activityId],
      )
      return leftAt(lane, at, 49 * 60 - 50)
    },
  },
})
