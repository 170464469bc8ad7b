// How one person came to one activity: by scan, late, or by hand; and when they left.
import type { CheckInWay } from '@linli/shared/activity/activity'
import type { record } from '../../functions/_kit/tables.ts'
import type {
  attendeeName,
  byHand,
  checkIn,
  checkOut,
  ruling,
} from '../../functions/activity/tables.ts'
import type { ActivityRow } from './activities.ts'
import { seedBytes, seedId } from './ids.ts'
import type { Random } from './random.ts'
import type { Known } from './sign-ups.ts'

type RecordRow = typeof record.$inferInsert

export interface Coming {
  checkIn: typeof checkIn.$inferInsert
  byHand?: typeof byHand.$inferInsert
  name?: typeof attendeeName.$inferInsert
  checkOut?: typeof checkOut.$inferInsert
  ruling?: typeof ruling.$inferInsert
  records: RecordRow[]
}

type How = { order: number; random: Random; worker: string; now: Date }
type Ids = { communityId: string; activityId: string; checkInId: string }

const minute = 60_000
/** Of a hundred: so many by hand, so many late from a phone without network, so many whom nobody knew. */
const ofHundred = { byHand: 6, late: 3, unknown: 2, left: 70 }
const operations: Record<CheckInWay, string> = {
  scan: 'activity.checkIn',
  late: 'activity.checkInLate',
  byHand: 'activity.addByHand',
  myCode: 'activity.checkInMember',
  card: 'activity.checkInMember',
}

export function comingOf(activity: ActivityRow, { key, personId }: Known, how: How): Coming {
  const { communityId, activityId, startsAt } = activity
  const ids = { communityId, activityId, checkInId: seedId('check-in', activityId, key) }
  const dice = how.random.number(100)
  const way = wayOf(dice)
  const checkedInAt = new Date(startsAt.getTime() - 15 * minute + how.order * 20_000)
  const isWaiting = way === 'late' || dice >= 100 - ofHundred.unknown
  const whose = way === 'byHand' ? seedId('by-hand', ids.checkInId) : personId
  const came: Coming = {
    checkIn: {
      ...ids,
      personId: whose,
      digest: way === 'byHand' ? Buffer.alloc(0) : seedBytes('digest', ids.checkInId),
      checkedInAt,
      standing: isWaiting ? 'unconfirmed' : 'confirmed',
      way,
    },
    records: [
      recorded(ids, operations[way], way === 'byHand' ? how.worker : personId, checkedInAt),
    ],
  }
  if (isWaiting) return { ...came, ...settled(ids, checkedInAt, how) }
  if (way === 'byHand') return { ...came, ...handed(ids, whose, { ...how, checkedInAt }) }
  return how.random.number(100) < ofHundred.left
    ? { ...came, ...left(activity, ids, came, personId) }
    : came
}

function wayOf(dice: number): CheckInWay {
  if (dice < ofHundred.byHand) return 'byHand'
  return dice < ofHundred.byHand + ofHundred.late ? 'late' : 'scan'
}

function handed(
  ids: Ids,
  personId: string,
  { worker, order, checkedInAt }: How & { checkedInAt: Date },
) {
  const reason = order % 3 === 0 ? ('phoneFailed' as const) : ('noPhone' as const)
  return {
    byHand: { ...ids, addedBy: worker, reason, remark: null },
    name: { ...ids, personId, name: `演示·住户${order + 1}`, unit: null, namedAt: checkedInAt },
  }
}

/** The worker looks at it the next day; what is not older still waits for her. */
function settled(ids: Ids, checkedInAt: Date, { worker, order, now }: How) {
  const ruledAt = new Date(checkedInAt.getTime() + 20 * 60 * minute)
  if (ruledAt >= now) return {}
  const [standing, reason] =
    order % 10 === 9 ? (['rejected', '当天不在场'] as const) : (['confirmed', null] as const)
  return { ruling: { ...ids, number: 1, standing, reason, ruledBy: worker, ruledAt } }
}

function left(activity: ActivityRow, ids: Ids, came: Coming, personId: string) {
  const checkedOutAt = new Date(activity.endsAt.getTime() - 5 * minute)
  const checkOutId = seedId('check-out', ids.checkInId)
  const digest = seedBytes('digest', checkOutId)
  const line = recorded(
    { ...ids, checkInId: checkOutId },
    'activity.checkOut',
    personId,
    checkedOutAt,
  )
  return {
    checkOut: { ...ids, checkOutId, digest, checkedOutAt, way: 'scan' as const },
    records: [...came.records, line],
  }
}

function recorded(
  { communityId, activityId, checkInId }: Ids,
  operation: string,
  personId: string,
  recordedAt: Date,
): RecordRow {
  const about = { communityId, recordId: checkInId, subjectId: activityId }
  return { ...about, operation, personId, recordedAt, requestId: 'seed' }
}
