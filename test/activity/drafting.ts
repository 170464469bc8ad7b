/** Drafts and series, as organizers leave them for one another. */
import { randomUUID } from 'node:crypto'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { planSeries } from '@linli/shared/activity/plan-series'
import { dateIn, daysLater } from '@linli/shared/day'
import type { InputOf } from '@linli/shared/operation'
import { listMessages } from '@linli/shared/person/list-messages'
import type { MessageKind } from '@linli/shared/person/message'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { newPlan, planned } from './planning.ts'

export interface Ids {
  communityId: string
  activityId: string
}

const day = 24 * 60

/** One that somebody else drafted there; made-up ids where the site does not exist. */
export async function draftAt(lane: Lane, site: Site, drafter?: Caller): Promise<Ids> {
  const { communityId } = site
  if (communityId === lane.nowhere.communityId) return { communityId, activityId: randomUUID() }
  const worker = drafter ?? (await lane.aPerson('communityWorker', site))
  const plan = { ...newPlan(lane), communityId, notice: 'draft' as const }
  await worker.call(planActivity, plan)
  return { communityId, activityId: plan.activityId }
}

/** On each day for so many weeks, from the day on that lies so many days ahead. */
export function newSeries(lane: Lane, weeks = 2, daysAhead = 1): InputOf<typeof planSeries> {
  const plan = planned(lane, daysAhead * day)
  return {
    communityId: lane.here.communityId,
    seriesId: randomUUID(),
    ...plan,
    rhythm: { weekdays: [1, 2, 3, 4, 5, 6, 7], week: null },
    untilOn: daysLater(dateIn(plan.startsAt), weeks * 7 - 1),
    onHoliday: 'hold',
    notice: 'none',
  }
}

/** Fourteen days of one thing there, all released; made-up ids where the site does not exist. */
export async function seriesAt(lane: Lane, { communityId, placeId }: Site): Promise<Ids[]> {
  if (communityId === lane.nowhere.communityId) return [{ communityId, activityId: randomUUID() }]
  const worker = await lane.aPerson('communityWorker', { communityId, placeId })
  const { occurrences } = await worker.call(planSeries, { ...newSeries(lane), communityId })
  return occurrences.map(({ activityId }) => ({ communityId, activityId }))
}

/** From now on one organizer of that community may tell so many alone. */
export async function limitTo(lane: Lane, communityId: string, mostAlone: number): Promise<void> {
  await lane.owner.query(
    `insert into linli.community_limit
     select $1, coalesce(max(number), 0) + 1, $2, 480, 480, 120, '2026-01-01', gen_random_uuid(), $3
     from linli.community_limit where community_id = $1`,
    [communityId, mostAlone, lane.now()],
  )
}

export async function messagesOf(person: Caller, kind: MessageKind) {
  const { messages } = await person.call(listMessages, { skip: 0, most: 50 })
  return messages.filter((message) => message.kind === kind)
}
