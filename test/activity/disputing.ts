/** Records in dispute. */
import { randomUUID } from 'node:crypto'
import type { disputeCheckIn } from '@linli/shared/activity/dispute-check-in'
import type { InputOf } from '@linli/shared/operation'
import { openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aRecordAt, type OfRecord } from './records.ts'

export function disputeOf(at: { communityId: string; activityId: string }) {
  const { communityId, activityId } = at
  const said = { disputeReason: 'neverThere', remark: null } as const
  return { communityId, activityId, disputeId: randomUUID(), ...said } satisfies InputOf<
    typeof disputeCheckIn
  >
}

export interface Disputed extends OfRecord {
  disputeId: string
}

/** Put there, so that whose it is need not have called. */
export async function aDispute(
  lane: Lane,
  of: OfRecord,
  personId: string = randomUUID(),
): Promise<Disputed> {
  const disputeId = randomUUID()
  await lane.owner.query(
    `insert into linli.dispute
       (community_id, activity_id, check_in_id, dispute_id, person_id, reason, disputed_at)
     values ($1, $2, $3, $4, $5, 'neverThere', $6)`,
    [of.communityId, of.activityId, of.checkInId, disputeId, personId, lane.now()],
  )
  return { ...of, disputeId }
}

export async function aDisputeIn(lane: Lane, site: Site, personId?: string): Promise<Disputed> {
  const at = await openActivityAt(lane, site)
  if (site.communityId === lane.nowhere.communityId)
    return { ...at, checkInId: randomUUID(), disputeId: randomUUID() }
  return aDispute(lane, await aRecordAt(lane, at, 'confirmed', personId), personId)
}

export function answered({ communityId, disputeId }: Disputed, isUpheld = true) {
  return { communityId, disputeId, isUpheld, sentence: '问过现场的人，您说得对' }
}
