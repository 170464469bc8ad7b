/** What an organizer fills in, and activities that were called off. */
import { randomUUID } from 'node:crypto'
import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import type { planActivity } from '@linli/shared/activity/plan-activity'
import type { InputOf } from '@linli/shared/operation'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'

type Planned = Omit<InputOf<typeof planActivity>, 'communityId' | 'activityId' | 'notice'>
type Ids = { communityId: string; activityId: string }

/** A class of two hours, in so many minutes. */
export function planned(lane: Lane, startsIn = 60, lastsMinutes = 120): Planned {
  const startsAt = lane.now().getTime() + startsIn * 60_000
  return {
    title: '手机课堂',
    kind: 'class',
    about: null,
    placeName: '演示·便民服务站',
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + lastsMinutes * 60_000).toISOString(),
    invitedRoles: [],
    capacity: null,
  }
}

export function newPlan(
  lane: Lane,
  startsIn?: number,
  lastsMinutes?: number,
): InputOf<typeof planActivity> {
  const { communityId } = lane.here
  const ids = { communityId, activityId: randomUUID() }
  return { ...ids, ...planned(lane, startsIn, lastsMinutes), notice: 'none' }
}

/** By a worker of its community. */
export async function callOff(lane: Lane, { communityId, activityId }: Ids): Promise<Caller> {
  const worker = await lane.aPerson('communityWorker', { communityId, placeId: communityId })
  await worker.call(cancelActivity, { communityId, activityId, reason: '下雨，改到下周' })
  return worker
}
