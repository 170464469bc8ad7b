// What the form opens with: an empty one for a community, a copy of an activity, or the one that is changed.
import { showActivity } from '@linli/shared/activity/show-activity'
import { listPlaces } from '@linli/shared/place/list-places'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { askNotOpen } from '../../lib/not-open.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import { plainName } from '../../lib/words.ts'
import { formOf, formOfCopy, newForm } from './form.ts'
import { reachChoices } from './sending.ts'

/** @param copyOf which activity is planned again; empty for a new one. */
export async function openNew(communityId: string, copyOf: string) {
  const { place } = await call(listPlaces, { communityId, placeId: communityId })
  if (!place.openedAt) return { form: null, shows: { notOpen: await askNotOpen(communityId) } }
  const shows = { community: plainName(place.name), isInvented: place.isInvented }
  if (copyOf === '') return { form: newForm(now(), plainName(place.office ?? '')), shows }
  const { activity } = await call(showActivity, { communityId, activityId: copyOf })
  return { form: formOfCopy(activity, now()), shows }
}

export async function openPlanned(keys: ActivityKeys) {
  const { activity, series, isDraft } = await call(showActivity, keys)
  const isStartFixed = !isDraft && now() >= Date.parse(activity.opensAt)
  const following = series?.following ?? 0
  const which = { following, reaches: reachChoices(following) }
  return {
    form: formOf(activity),
    shows: { isStartFixed, isInvented: activity.isInvented, isDraft, ...which },
  }
}
