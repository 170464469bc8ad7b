/** What an organizer changed of a record, each with what stood before it, the newest first. */
import { type HourCaps, hoursOf, type Served } from '@linli/shared/activity/service-hours'
import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { person } from '../person/tables.ts'
import type { ServedRecord } from './served.ts'
import { attendeeName, checkIn, correction, ruling } from './tables.ts'

const most = 50

type Of = Pick<ServedRecord, 'communityId' | 'activityId' | 'checkInId' | 'personId'>

export async function changesOf(db: Database, of: Of & Served, caps: HourCaps) {
  const corrections = await correctionsOf(db, of)
  const hours = corrections.flatMap(({ kind, minutes, ...how }) =>
    kind === 'hours' && minutes !== null ? [{ ...how, after: minutes }] : [],
  )
  const names = corrections.flatMap(({ kind, name, unit, ...how }) =>
    kind === 'name' ? [{ ...how, after: { name, unit } }] : [],
  )
  const counted = hoursOf({ ...of, standing: 'confirmed', correctedMinutes: null }, caps)
  return {
    standings: sinceFirst(await standingOf(db, of), await rulingsOf(db, of)),
    hours: sinceFirst(counted.minutes, hours),
    names: sinceFirst(await nameOf(db, of), names),
  }
}

interface Change<What> {
  changedAt: Date
  reason: string | null
  after: What
}

/** @param changes the oldest first. */
function sinceFirst<What>(first: What, changes: readonly Change<What>[]) {
  return changes
    .map(({ changedAt, reason, after }, at) => {
      const before = changes[at - 1]?.after ?? first
      return { changedAt: changedAt.toISOString(), before, after, reason }
    })
    .reverse()
    .slice(0, most)
}

async function standingOf(db: Database, of: Of) {
  const [found] = await db.select({ standing: checkIn.standing }).from(checkIn).where(isRecord(of))
  return found?.standing ?? 'unconfirmed'
}

function isRecord({ communityId, activityId, personId }: Of) {
  return and(
    eq(checkIn.communityId, communityId),
    eq(checkIn.activityId, activityId),
    eq(checkIn.personId, personId),
  )
}

function rulingsOf(db: Database, { communityId, activityId, checkInId }: Of) {
  return db
    .select({ changedAt: ruling.ruledAt, reason: ruling.reason, after: ruling.standing })
    .from(ruling)
    .where(
      and(
        eq(ruling.communityId, communityId),
        eq(ruling.activityId, activityId),
        eq(ruling.checkInId, checkInId),
      ),
    )
    .orderBy(asc(ruling.number))
}

function correctionsOf(db: Database, { communityId, activityId, checkInId }: Of) {
  const { kind, minutes, name, unit, reason } = correction
  return db
    .select({ changedAt: correction.correctedAt, kind, minutes, name, unit, reason })
    .from(correction)
    .where(
      and(
        eq(correction.communityId, communityId),
        eq(correction.activityId, activityId),
        eq(correction.checkInId, checkInId),
      ),
    )
    .orderBy(asc(correction.number))
}

/** As it stood before anybody mended it. */
export async function nameOf(db: Database, { communityId, checkInId, personId }: Of) {
  const [given] = await db
    .select({ name: attendeeName.name, unit: attendeeName.unit })
    .from(attendeeName)
    .where(and(eq(attendeeName.communityId, communityId), eq(attendeeName.checkInId, checkInId)))
  if (given) return given
  const isThem = eq(person.personId, personId)
  const [known] = await db.select({ name: person.name }).from(person).where(isThem)
  return { name: known?.name ?? null, unit: null }
}
