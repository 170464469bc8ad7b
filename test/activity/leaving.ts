/** Leaving an activity: sign-outs, hours, and what an organizer mends of them. */
import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { checkOut } from '@linli/shared/activity/check-out'
import { correctHours } from '@linli/shared/activity/correct-hours'
import { correctName } from '@linli/shared/activity/correct-name'
import { endActivity } from '@linli/shared/activity/end-activity'
import { showReceipt } from '@linli/shared/activity/show-receipt'
import { takeList } from '@linli/shared/activity/take-list'
import type { ActivityWish } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import { openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { callOff } from './planning.ts'
import { aRecordAt, type OfRecord } from './records.ts'

export interface At {
  communityId: string
  activityId: string
}

export const why = '忘了签退，一直在场'

export function byTap({ communityId, activityId }: At) {
  return { communityId, activityId, token: null, checkOutId: randomUUID() }
}

/** Somebody of the community who signed in just now, by the code. */
export async function signedIn(lane: Lane, person: Caller, wish: ActivityWish = {}): Promise<At> {
  const { communityId, activityId } = await lane.anActivity(wish)
  return signsIn(lane, person, { communityId, activityId })
}

export async function signsIn(lane: Lane, person: Caller, at: At): Promise<At> {
  const scan = { ...at, token: lane.tokenOf(at), checkInId: randomUUID() }
  await person.call(checkIn, scan)
  return at
}

/** For examples: an activity of that site with a record of the caller. */
export async function signedInAt(lane: Lane, site: Site, person: Caller): Promise<At> {
  const at = await openActivityAt(lane, site)
  if (site.communityId !== lane.nowhere.communityId) {
    await aRecordAt(lane, at, 'confirmed', person.personId)
  }
  return at
}

/** A record of the caller at an activity that begins in so many minutes. */
export async function recordOf(lane: Lane, person: Caller, wish: ActivityWish): Promise<At> {
  const { communityId, activityId } = await lane.anActivity(wish)
  const at = { communityId, activityId }
  await aRecordAt(lane, at, 'confirmed', person.personId)
  return at
}

export async function calledOff(lane: Lane, person: Caller): Promise<At> {
  const at = await recordOf(lane, person, {})
  await callOff(lane, at)
  return at
}

export const taps = (person: Caller, at: At) => person.call(checkOut, byTap(at))
export const scansOut = (lane: Lane, person: Caller, at: At) =>
  person.call(checkOut, { ...byTap(at), token: lane.tokenOf(at) })
export const receiptOf = (person: Caller, { communityId, activityId }: At) =>
  person.call(showReceipt, { communityId, activityId })
export const ends = (worker: Caller, { communityId, activityId }: At) =>
  worker.call(endActivity, { communityId, activityId })
export const takes = (worker: Caller, { communityId, activityId }: At) =>
  worker.call(takeList, { communityId, activityId })
export const setsHours = (worker: Caller, of: OfRecord, minutes: number, reason = why) =>
  worker.call(correctHours, { ...of, minutes, reason })
export const setsName = (worker: Caller, of: OfRecord, name: string, unit: string | null) =>
  worker.call(correctName, { ...of, name, unit, reason: '写错了一个字' })

/** More than fit into a file, as of scans. */
export async function crowdAt(lane: Lane, { communityId, activityId }: At, size: number) {
  await lane.owner.query(
    `insert into linli.check_in
       (community_id, activity_id, person_id, check_in_id, digest, checked_in_at, standing)
     select $1, $2, gen_random_uuid(), gen_random_uuid(), 'digest', $3, 'confirmed'
     from generate_series(1, $4)`,
    [communityId, activityId, lane.now(), size],
  )
}

/** As the ledger has it after `takeList`; put there, so that also who may not take it can ask. */
export async function hasTaken(lane: Lane, person: Caller, { communityId, activityId }: At) {
  await lane.owner.query(
    `insert into linli.record
       (community_id, record_id, operation, person_id, subject_id, recorded_at, request_id)
     values ($1, gen_random_uuid(), 'activity.takeList', $2, $3, $4, gen_random_uuid()::text)`,
    [communityId, person.personId, activityId, lane.now()],
  )
}
