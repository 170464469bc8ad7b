import { disputeCheckIn as contract } from '@linli/shared/activity/dispute-check-in'
import type { Caller } from '../support/caller.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aDispute, disputeOf } from './disputing.ts'
import { aRecordAt } from './records.ts'

async function ownRecord(lane: Lane, site: Site, { personId }: Caller) {
  const at = await openActivityAt(lane, site)
  if (site.communityId === lane.nowhere.communityId) return null
  return aRecordAt(lane, at, 'confirmed', personId)
}

export const disputeCheckIn = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  async input(lane, site, caller) {
    return disputeOf((await ownRecord(lane, site, caller)) ?? (await openActivityAt(lane, site)))
  },
  refusals: {
    async 'activity.alreadyDisputed'(lane, caller) {
      const of = await aRecordAt(lane, await lane.anActivity(), 'confirmed', caller.personId)
      await aDispute(lane, of, caller.personId)
      return disputeOf(of)
    },
    async 'activity.tooLateToDispute'(lane, caller) {
      const of = await aRecordAt(lane, await lane.anActivity(), 'confirmed', caller.personId)
      const sql = `update linli.check_in set checked_in_at = checked_in_at - interval '366 days'
        where check_in_id = $1`
      await lane.owner.query(sql, [of.checkInId])
      return disputeOf(of)
    },
  },
})
