import { releaseActivity as contract } from '@linli/shared/activity/release-activity'
import type { Caller } from '../support/caller.ts'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { draftAt, type Ids, limitTo } from './drafting.ts'
import { callOff } from './planning.ts'
import { comingAt } from './signing-up.ts'

/** A site of one's own, so that nothing there changes for others. */
async function ownSite(lane: Lane, caller: Caller) {
  const site = await lane.aSite({ isOpen: true })
  await lane.give(caller, 'communityWorker', site)
  return site
}

/** Of which no organizer was told, for a role that nobody is given meanwhile: each release tells as many. */
async function quietDraft(lane: Lane, site: Site): Promise<Ids> {
  const ids = await comingAt(lane, site)
  await lane.owner.query(
    `update linli.activity set is_draft = true, invited_roles = '{workUnitLiaison}' where activity_id = $1`,
    [ids.activityId],
  )
  return ids
}

export const releaseActivity = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: quietDraft,
  refusals: {
    'activity.needsAnother': async (lane, caller) => {
      const site = await ownSite(lane, caller)
      await limitTo(lane, site.communityId, 0)
      return draftAt(lane, site, caller)
    },
    'activity.alreadyReleased': async (lane) => {
      const { communityId, activityId } = await lane.anActivity()
      return { communityId, activityId }
    },
    'activity.over': async (lane) => {
      const ids = await draftAt(lane, lane.here)
      await lane.owner.query(
        `update linli.activity set opens_at = $2, closes_at = $2 where activity_id = $1`,
        [ids.activityId, new Date(lane.now().getTime() - 1)],
      )
      return ids
    },
    'activity.cancelled': async (lane) => {
      const ids = await draftAt(lane, lane.here)
      await callOff(lane, ids)
      return ids
    },
    'activity.communityClosed': async (lane, caller) => {
      const site = await ownSite(lane, caller)
      const ids = await draftAt(lane, site)
      await lane.owner.query('update linli.place set opened_at = null where place_id = $1', [
        site.communityId,
      ])
      return ids
    },
  },
})
