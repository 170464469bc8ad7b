/** What waits for somebody other than who began it: disputes to be answered and drafts to be released. */
import type { Due } from '@linli/shared/activity/due'
import { needsAnother } from '@linli/shared/activity/notice'
import { and, asc, count, eq, isNotNull, isNull, min } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { countAudience } from './audience.ts'
import { calendarFor, dueOf, isAnswerOf, mayAnswerFor } from './disputes.ts'
import { draftsOf } from './drafts.ts'
import { briefDue, briefOfDue } from './dues.ts'
import { mostAloneIn } from './limits.ts'
import type { Asking } from './listed.ts'
import { activity, dispute, disputeAnswer } from './tables.ts'

const mostOfEach = 5

/** Those this person may answer, by their activity, with the date of the one that is due first. */
export async function disputeDues(ctx: Asking, communityIds: readonly string[]): Promise<Due[]> {
  const dues: Due[] = []
  for (const communityId of communityIds) {
    const rows = await unanswered(ctx, communityId)
    const calendar = rows.length > 0 ? await calendarFor(ctx.db, rows) : null
    for (const { disputedAt, waiting, ...row } of rows) {
      if (!calendar) break
      const answerBy = dueOf({ disputedAt }, null, ctx.now, calendar)
      dues.push({ ...briefOfDue(row), kind: 'answerDispute', count: waiting, answerBy })
    }
  }
  return dues
}

async function unanswered({ db, person }: Asking, communityId: string) {
  const first = min(dispute.disputedAt)
  const rows = await db
    .select({ ...briefDue, disputedAt: first, waiting: count() })
    .from(dispute)
    .innerJoin(
      activity,
      and(eq(activity.communityId, communityId), eq(activity.activityId, dispute.activityId)),
    )
    .leftJoin(disputeAnswer, isAnswerOf)
    .where(
      and(
        eq(dispute.communityId, communityId),
        isNull(disputeAnswer.disputeId),
        mayAnswerFor(db, communityId, person.personId),
      ),
    )
    .groupBy(activity.communityId, activity.activityId)
    .orderBy(asc(first))
    .limit(mostOfEach)
  return rows.flatMap(({ disputedAt, ...row }) => (disputedAt ? [{ ...row, disputedAt }] : []))
}

/** Drafts of others that tell too many for one: whoever wrote it cannot release it, and this person can. */
export async function releaseDues(ctx: Asking, communityIds: readonly string[]): Promise<Due[]> {
  const dues: Due[] = []
  for (const communityId of communityIds) {
    const drafts = await draftsOf(ctx.db, communityId, ctx.now)
    const others = drafts.filter(({ draftedBy }) => draftedBy !== ctx.person.personId)
    if (others.length === 0 || !(await isOpen(ctx.db, communityId))) continue
    const mostAlone = await mostAloneIn(ctx.db, communityId)
    for (const { activityId, title, placeName, invitedRoles, ...draft } of others.slice(
      0,
      mostOfEach,
    )) {
      const ids = { communityId, activityId }
      const recipients = await countAudience(ctx.db, { ...ids, invitedRoles }, ctx.now)
      if (!needsAnother(recipients, mostAlone)) continue
      const brief = briefOfDue({ ...ids, title, placeName, startsAt: new Date(draft.startsAt) })
      const until = new Date(draft.endsAt).toISOString()
      dues.push({ ...brief, kind: 'release', count: recipients, until })
    }
  }
  return dues
}

async function isOpen(db: Database, communityId: string): Promise<boolean> {
  const isCommunity = and(eq(place.communityId, communityId), eq(place.placeId, communityId))
  const rows = await db
    .select({ placeId: place.placeId })
    .from(place)
    .where(and(isCommunity, isNotNull(place.openedAt)))
  return rows.length > 0
}
