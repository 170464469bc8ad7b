import { randomUUID } from 'node:crypto'
import { addByHand } from '@linli/shared/activity/add-by-hand'
import { disputeForAnother as contract } from '@linli/shared/activity/dispute-for-another'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aDispute, disputeOf } from './disputing.ts'
import { aRecordAt, byHandAt, type OfRecord } from './records.ts'

/** Of somebody without a phone, added by another worker; made-up ids where the site does not exist. */
export async function byHandIn(lane: Lane, site: Site): Promise<OfRecord> {
  const at = await openActivityAt(lane, site)
  if (site.communityId === lane.nowhere.communityId) return { ...at, checkInId: randomUUID() }
  const worker = await lane.aPerson('communityWorker', site)
  const { checkInId, ...asked } = byHandAt(at)
  await worker.call(addByHand, { ...asked, checkInId })
  return { ...at, checkInId }
}

export const forAnother = (of: OfRecord) => ({ ...disputeOf(of), checkInId: of.checkInId })

export const disputeForAnother = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => forAnother(await byHandIn(lane, site)),
  refusals: {
    'activity.hasPhone': async (lane) =>
      forAnother(await aRecordAt(lane, await lane.anActivity(), 'confirmed')),
    async 'activity.alreadyDisputed'(lane) {
      const of = await byHandIn(lane, lane.here)
      await aDispute(lane, of)
      return forAnother(of)
    },
    async 'activity.tooLateToDispute'(lane) {
      const of = await byHandIn(lane, lane.here)
      const sql = `update linli.check_in set checked_in_at = checked_in_at - interval '366 days'
        where check_in_id = $1`
      await lane.owner.query(sql, [of.checkInId])
      return forAnother(of)
    },
  },
})
