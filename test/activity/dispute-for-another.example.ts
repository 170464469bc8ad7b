import { randomUUID } from 'node:crypto'
import { addByHand } from '@linli/shared/activity/add-by-hand'
import { disputeForAnother as contract } from '@linli/shared/activity/dispute-for-another'
import type { Caller } from '../support/caller.ts'
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

/** Where somebody is the one organizer: at the site of all others each of them would be told of each dispute. */
const apart = new WeakMap<Caller, Site>()

async function oneOrganizer(lane: Lane): Promise<Caller> {
  const caller = await lane.aPerson('communityWorker')
  const site = await lane.aSite({ isOpen: true })
  await lane.give(caller, 'communityWorker', site)
  apart.set(caller, site)
  return caller
}

function siteFor(lane: Lane, site: Site, caller: Caller): Site {
  return site === lane.here ? (apart.get(caller) ?? site) : site
}

export const forAnother = (of: OfRecord) => ({ ...disputeOf(of), checkInId: of.checkInId })

export const disputeForAnother = example({
  contract,
  caller: oneOrganizer,
  input: async (lane, site, caller) =>
    forAnother(await byHandIn(lane, siteFor(lane, site, caller))),
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
