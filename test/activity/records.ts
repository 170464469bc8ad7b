/** Records to settle, and what organizers do with them. */
import { randomUUID } from 'node:crypto'
import type { addByHand } from '@linli/shared/activity/add-by-hand'
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { rejectCheckIn } from '@linli/shared/activity/reject-check-in'
import type { InputOf } from '@linli/shared/operation'
import type { Caller } from '../support/caller.ts'
import { openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

export interface OfRecord {
  communityId: string
  activityId: string
  checkInId: string
}

export const reason = '当天不在场'

/** As of a scan; put there, so that whose it is need not have consented. */
export async function aRecordAt(
  lane: Lane,
  at: { communityId: string; activityId: string },
  standing: 'confirmed' | 'unconfirmed' = 'unconfirmed',
  personId: string = randomUUID(),
): Promise<OfRecord> {
  const { communityId, activityId } = at
  const checkInId = randomUUID()
  await lane.owner.query(
    `insert into linli.check_in
       (community_id, activity_id, person_id, check_in_id, digest, checked_in_at, standing)
     values ($1, $2, $3, $4, 'digest', $5, $6)`,
    [communityId, activityId, personId, checkInId, lane.now(), standing],
  )
  return { communityId, activityId, checkInId }
}

/** For examples: what points nowhere where the site does not exist. */
export async function aRecordIn(
  lane: Lane,
  site: Site,
  standing: 'confirmed' | 'unconfirmed' = 'unconfirmed',
): Promise<OfRecord> {
  const activity = await openActivityAt(lane, site)
  if (site.communityId === lane.nowhere.communityId) return { ...activity, checkInId: randomUUID() }
  return aRecordAt(lane, activity, standing)
}

export function byHandAt(at: { communityId: string; activityId: string }) {
  const { communityId, activityId } = at
  const who = { name: '演示·罗奶奶', unit: null, byHandReason: 'noPhone', remark: null } as const
  return { communityId, activityId, checkInId: randomUUID(), ...who } satisfies InputOf<
    typeof addByHand
  >
}

export const confirm = (worker: Caller, of: OfRecord) => worker.call(confirmCheckIn, of)
export const reject = (worker: Caller, of: OfRecord) =>
  worker.call(rejectCheckIn, { ...of, reason })

export function attendanceOf(worker: Caller, at: { communityId: string; activityId: string }) {
  const { communityId, activityId } = at
  return worker.call(listAttendance, { communityId, activityId, skip: 0, most: 100 })
}
