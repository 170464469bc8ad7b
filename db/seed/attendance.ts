import type { Client } from 'pg'
import { record } from '../../functions/_kit/tables.ts'
import { checkIn } from '../../functions/activity/tables.ts'
import type { ActivityRow } from './activities.ts'
import { seedBytes, seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import { type Knows, type Neighbour, neighbours, openIdOf } from './people.ts'

type CheckInRow = typeof checkIn.$inferInsert

const quarter = 15 * 60_000

/** Who came to what has been: all volunteers to the first, every second one to the next. */
export async function seedAttendance(
  client: Client,
  activities: readonly ActivityRow[],
  knows: Knows,
): Promise<void> {
  const rows = activities.flatMap((activity, index) =>
    neighbours
      .filter((neighbour) => isInvited(activity, neighbour) || neighbour.holds.length === 0)
      .filter((_, number) => number % (index + 1) === 0)
      .map((neighbour, order) => came(activity, neighbour, order, knows)),
  )
  await insertMissing(client, checkIn, rows)
  await insertMissing(client, record, rows.map(recorded))
}

// Scans come about every forty seconds from a quarter of an hour before the start.
function came(
  activity: ActivityRow,
  neighbour: Neighbour,
  order: number,
  knows: Knows,
): CheckInRow {
  const { communityId, activityId, startsAt } = activity
  const checkInId = seedId('check-in', activityId, neighbour.key)
  const delay = order * 40_000 + (seedBytes('delay', checkInId)[0] ?? 0) * 130
  return {
    communityId,
    activityId,
    personId: knows.personIdOf(openIdOf(neighbour.key)),
    checkInId,
    digest: seedBytes('digest', checkInId),
    checkedInAt: new Date(startsAt.getTime() - quarter + delay),
    standing: isInvited(activity, neighbour) ? 'confirmed' : 'unconfirmed',
    way: 'scan',
  }
}

function isInvited({ invitedRoles }: ActivityRow, { holds }: Neighbour): boolean {
  return holds.some(([role]) => invitedRoles.includes(role))
}

function recorded(row: CheckInRow): typeof record.$inferInsert {
  return {
    communityId: row.communityId,
    recordId: row.checkInId,
    operation: 'activity.checkIn',
    personId: row.personId,
    subjectId: row.activityId,
    recordedAt: row.checkedInAt,
    requestId: 'seed',
  }
}
