import { tellFence as contract } from '@linli/shared/activity/tell-fence'
import type { Caller } from '../support/caller.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aRecordAt } from './records.ts'

/** Signed in just now at an activity that says where it is. */
export async function justSignedIn(lane: Lane, site: Site, { personId }: Caller) {
  const at = await openActivityAt(lane, site)
  if (site.communityId === lane.nowhere.communityId) return at
  await aRecordAt(lane, at, 'confirmed', personId)
  await lane.owner.query('insert into linli.activity_fence values ($1, $2, 25.04, 102.71, 200)', [
    at.communityId,
    at.activityId,
  ])
  return at
}

export const tellFence = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  input: async (lane, site, caller) => ({
    ...(await justSignedIn(lane, site, caller)),
    isInside: true,
  }),
  refusals: {
    async 'activity.tooLateForFence'(lane, caller) {
      const at = await justSignedIn(lane, lane.here, caller)
      const sql = `update linli.check_in set checked_in_at = checked_in_at - interval '11 minutes'
        where activity_id = $1`
      await lane.owner.query(sql, [at.activityId])
      return { ...at, isInside: true }
    },
  },
})
