/** The list of who came, in the order of coming, as rows of cells. */
import { listColumns, mostInFile } from '@linli/shared/activity/attendance-file'
import { gradeOf } from '@linli/shared/activity/evidence'
import {
  columnWords,
  hoursCorrectedWords,
  listReasonWords,
  listStandingWords,
  listWayWords,
} from '@linli/shared/activity/list-words'
import type { ServiceHours } from '@linli/shared/activity/service-hours'
import { inShanghai } from '@linli/shared/time'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../_kit/world.ts'
import { person } from '../../person/tables.ts'
import { evidenceIn } from '../evidence.ts'
import { isNameOf, namesIn } from '../names.ts'
import { type Ids, isRecordAt } from '../queries.ts'
import { attendeeName, byHand, checkIn, checkOut, standingIn } from '../tables.ts'
import type { Cell } from './cells.ts'

type Listed = Awaited<ReturnType<typeof listed>>[number]

export async function rowsOf(
  db: Database,
  of: Ids,
  hours: ReadonlyMap<string, ServiceHours>,
): Promise<Cell[][]> {
  const head = listColumns.map((column) => columnWords[column])
  const people = await listed(db, of)
  return [head, ...people.map((one) => lineOf(one, hours.get(one.checkInId)))]
}

function lineOf(one: Listed, hours: ServiceHours | undefined): Cell[] {
  const cells: Record<(typeof listColumns)[number], Cell> = {
    name: one.name ?? '',
    unit: one.unit ?? '',
    checkedIn: clockOf(one.checkedInAt),
    checkedOut: one.checkedOutAt ? clockOf(one.checkedOutAt) : '',
    // Rounded down, as the minutes are.
    hours: Math.floor(((hours?.minutes ?? 0) * 100) / 60) / 100,
    way: listWayWords[one.way],
    standing: listStandingWords[one.standing],
    grade: gradeOf({ ...one, fence: one.fenceWord }),
    reason: reasonOf(one, hours),
  }
  return listColumns.map((column) => cells[column])
}

function reasonOf(one: Listed, hours: ServiceHours | undefined): string {
  const { byHandReason, remark, standing, rejectedBecause } = one
  const parts = [
    byHandReason && listReasonWords[byHandReason],
    remark,
    standing === 'rejected' && rejectedBecause,
    hours?.basis === 'corrected' && hoursCorrectedWords,
  ]
  return parts.filter(Boolean).join('；')
}

function clockOf(moment: Date): string {
  return inShanghai(moment.getTime()).format('YYYY-MM-DD HH:mm')
}

function listed(db: Database, of: Ids) {
  const { communityId } = of
  return db
    .select({
      checkInId: checkIn.checkInId,
      ...namesIn(communityId),
      checkedInAt: checkIn.checkedInAt,
      checkedOutAt: checkOut.checkedOutAt,
      ...evidenceIn(of.communityId),
      way: checkIn.way,
      standing: standingIn(communityId),
      byHandReason: byHand.reason,
      remark: byHand.remark,
      rejectedBecause: sql<string | null>`(
        select ruling.reason from linli.ruling
        where ruling.community_id = ${communityId} and ruling.activity_id = check_in.activity_id
          and ruling.check_in_id = check_in.check_in_id
        order by ruling.number desc limit 1)`,
    })
    .from(checkIn)
    .leftJoin(person, eq(person.personId, checkIn.personId))
    .leftJoin(attendeeName, isNameOf)
    .leftJoin(
      byHand,
      and(eq(byHand.communityId, checkIn.communityId), eq(byHand.checkInId, checkIn.checkInId)),
    )
    .leftJoin(checkOut, isLeavingOf(communityId))
    .where(isRecordAt(of))
    .orderBy(asc(checkIn.checkedInAt), asc(checkIn.checkInId))
    .limit(mostInFile)
}

function isLeavingOf(communityId: string) {
  return and(
    eq(checkOut.communityId, communityId),
    eq(checkOut.activityId, checkIn.activityId),
    eq(checkOut.checkInId, checkIn.checkInId),
  )
}
