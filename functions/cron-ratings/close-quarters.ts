/**
 * Closes a quarter that is over: counts each tally with noise, computes the batch of each district, and shows the
 * companies their pages. Ten minutes after its end no vote of it can be under way (a statement has five seconds).
 */

import { dateIn, daysLater } from '@linli/shared/day'
import type { CountedLine } from '@linli/shared/rating/batch'
import { closingNoises, closingOf } from '@linli/shared/rating/closing'
import { figuresOf } from '@linli/shared/rating/figures'
import { objectionsEndOn } from '@linli/shared/rating/preview'
import { momentsOf, type Quarter } from '@linli/shared/rating/quarter'
import { sql } from 'drizzle-orm'
import { calendarBetween } from '../_kit/calendar.ts'
import { inTransaction } from '../_kit/transaction.ts'
import type { Database } from '../_kit/world.ts'
import { ratingBatch, ratingLine } from '../rating/tables.ts'
import { flagWeek } from './raise-flags.ts'
import { type RunningRow, runningIn } from './running.ts'
import type { Round } from './show-views.ts'

const graceMs = 10 * 60_000
const edition = 1

/** Days; seven working days are never so far away, whatever is announced. */
const farthest = 60

export async function closeQuarters(round: Round): Promise<number> {
  const over = (await runningQuarters(round.db)).filter(
    (quarter) => momentsOf(quarter).closesAt + graceMs < round.now.getTime(),
  )
  let closed = 0
  for (const quarter of over) {
    await flagWeek(round.db, quarter, momentsOf(quarter).closesAt)
    for (const districtId of await runningDistricts(round.db, quarter)) {
      if (!round.hasTime()) return closed
      closed += await inTransaction(round.db, (tx) => closeDistrict(tx, round, quarter, districtId))
    }
  }
  return closed
}

async function runningQuarters(db: Database): Promise<Quarter[]> {
  const { rows } = await db.execute<{ quarter: Quarter }>(
    sql`select distinct quarter from linli.tally where closed_at is null order by 1`,
  )
  return rows.map(({ quarter }) => quarter)
}

async function runningDistricts(db: Database, quarter: Quarter): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct compound.lineage[2] as id from linli.tally join linli.place compound
      on compound.community_id = tally.community_id and compound.place_id = tally.compound_id
    where tally.quarter = ${quarter} and closed_at is null order by 1`)
  return rows.map(({ id }) => id)
}

/** Of two runs at once the second waits for the tallies and finds them closed. */
async function closeDistrict(
  tx: Database,
  { now, noise }: Round,
  quarter: Quarter,
  districtId: string,
): Promise<number> {
  const running = await runningIn(tx, quarter, districtId)
  if (running.length === 0) return 0
  const counted = running.flatMap((row): CountedLine[] => {
    const { counts, communityId: _, ...who } = row
    const bytes = places.map((place) => noise({ ...row, quarter, edition, place }))
    const closing = closingOf(counts, bytes)
    return closing ? [{ ...who, ...closing }] : []
  })
  const { types, lines } = figuresOf(counted)
  const shownOn = dateIn(now.getTime())
  const ends = objectionsEndOn(
    shownOn,
    await calendarBetween(tx, shownOn, daysLater(shownOn, farthest)),
  )
  const batch = { communityId: districtId, quarter, edition, shownOn, types, corrections: [] }
  await tx
    .insert(ratingBatch)
    .values({ ...batch, objectionsEndOn: ends.date, isProvisional: ends.isProvisional })
  const communityOf = communities(running)
  const rows = lines.map((line) => ({
    ...{ communityId: communityOf(line.compoundId), compoundId: line.compoundId },
    ...{ providerId: line.providerId, quarter, edition, districtId, line },
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await tx.insert(ratingLine).values(rows.slice(at, at + 500))
  }
  await tellCompanies(tx, now, rows)
  await closeTallies(tx, quarter, districtId)
  return running.length
}

const places = Array.from({ length: closingNoises }, (_, place) => place)

function communities(running: readonly RunningRow[]): (compoundId: string) => string {
  const byCompound = new Map(
    running.map(({ compoundId, communityId }) => [compoundId, communityId]),
  )
  return (compoundId) => byCompound.get(compoundId) ?? compoundId
}

/** For the moment at which the quarter ended, whenever a timer came round. */
async function closeTallies(tx: Database, quarter: Quarter, districtId: string): Promise<void> {
  const closedAt = new Date(momentsOf(quarter).closesAt + 1).toISOString()
  await tx.execute(sql`
    update linli.tally set closed_at = ${closedAt} from linli.place compound
    where tally.quarter = ${quarter} and closed_at is null
      and compound.community_id = tally.community_id and compound.place_id = tally.compound_id
      and compound.lineage[2] = ${districtId}`)
}

/** Whoever works for the provider at that compound reads in 我的 that its page is there. */
async function tellCompanies(
  tx: Database,
  now: Date,
  lines: readonly { providerId: string; compoundId: string; line: { compoundName: string } }[],
): Promise<void> {
  const told = lines.map(({ providerId, compoundId, line }) => ({
    ...{ providerId, compoundId, name: line.compoundName },
  }))
  await tx.execute(sql`
    insert into linli.message (person_id, message_id, kind, place_name, written_at)
    select distinct on (person_id, told."compoundId") person_id, gen_random_uuid(), 'ratingShown',
      told.name, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as told ("providerId" uuid, "compoundId" uuid, name text)
      join linli.person_grant on company_id = told."providerId" and place_id = told."compoundId"
        and role = 'propertyStaff'
    where starts_at <= ${now.toISOString()} and (ends_at is null or ends_at > ${now.toISOString()})`)
}
