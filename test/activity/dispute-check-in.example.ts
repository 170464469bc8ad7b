import { disputeCheckIn as contract } from '@linli/shared/activity/dispute-check-in'
import type { Caller } from '../support/caller.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aDispute, disputeOf } from './disputing.ts'
import { aRecordAt } from './records.ts'

async function ownRecord(lane: Lane, site: Site, { personId }: Caller) {
  if (site.communityId === lane.nowhere.communityId) return openActivityAt(lane, site)
  const at = await openActivityAt(lane, await withOneOrganizer(lane, site))
  return aRecordAt(lane, at, 'confirmed', personId)
}

/** Not the community where all others act too: every organizer there would be told of every dispute. */
async function withOneOrganizer(lane: Lane, site: Site): Promise<Site> {
  if (site.communityId !== lane.here.communityId) return site
  const apart = await lane.aSite({ isOpen: true })
  await lane.aPerson('communityWorker', apart)
  return apart
}

export const disputeCheckIn = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  async input(lane, site, caller) {
    return disputeOf(await ownRecord(lane, site, caller))
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
