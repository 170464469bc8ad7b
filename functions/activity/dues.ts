/** What activities want from somebody now: of organizers and of those who come. */
import type { ListedActivity } from '@linli/shared/activity/activity'
import type { Due } from '@linli/shared/activity/due'
import { checkInWindow, windowState } from '@linli/shared/activity/window'
import { and, asc, count, desc, eq, gt, gte, isNull, lt } from 'drizzle-orm'
import { person } from '../person/tables.ts'
import type { Asking } from './listed.ts'
import { countAttendees } from './queries.ts'
import { activity, attendeeName, checkIn, signUp, standingAnywhere, standingIn } from './tables.ts'

const day = 86_400_000
const settledWithinDays = 30
const namedWithinDays = 7

/** What is open now: whoever may shows its code, whoever is not in yet signs in. */
export async function signInDues(ctx: Asking, ahead: readonly ListedActivity[]): Promise<Due[]> {
  const dues: Due[] = []
  for (const one of ahead.filter((each) => isOpenNow(each, ctx.now))) {
    const { communityId, activityId, title, placeName, startsAt, endsAt } = one
    const brief = { communityId, activityId, title, placeName, startsAt }
    const about = { ...brief, until: endsAt, answerBy: null }
    if (one.canShowCode) {
      const came = await countAttendees(ctx.db, one)
      dues.push({ kind: 'showCode', ...about, count: came })
    } else if (!one.checkedInAt) dues.push({ kind: 'checkIn', ...about, count: null })
  }
  return dues
}

/** Activities of these communities in which somebody waits for the organizer, the latest first. */
export async function settleDues(ctx: Asking, communityIds: readonly string[]): Promise<Due[]> {
  const dues: Due[] = []
  for (const communityId of communityIds) {
    const rows = await ctx.db
      .select({ ...briefDue, waiting: count() })
      .from(activity)
      .innerJoin(
        checkIn,
        and(eq(checkIn.communityId, communityId), eq(checkIn.activityId, activity.activityId)),
      )
      .where(
        and(
          eq(activity.communityId, communityId),
          gt(activity.startsAt, ago(ctx, settledWithinDays)),
          eq(standingIn(communityId), 'unconfirmed'),
        ),
      )
      .groupBy(activity.communityId, activity.activityId)
      .orderBy(desc(activity.startsAt))
      .limit(5)
    dues.push(
      ...rows.map((row) => ({ ...briefOfDue(row), kind: 'settle' as const, count: row.waiting })),
    )
  }
  return dues
}

/** A record of one's own that waits, and the community does not know who it is. */
export async function ownDues(ctx: Asking): Promise<Due[]> {
  const rows = await ctx.db
    .select({ ...briefDue, standing: standingAnywhere })
    .from(checkIn)
    .innerJoin(
      activity,
      and(
        eq(activity.communityId, checkIn.communityId),
        eq(activity.activityId, checkIn.activityId),
      ),
    )
    .leftJoin(
      attendeeName,
      and(
        eq(attendeeName.communityId, checkIn.communityId),
        eq(attendeeName.checkInId, checkIn.checkInId),
      ),
    )
    .leftJoin(person, eq(person.personId, checkIn.personId))
    .where(
      and(
        eq(checkIn.personId, ctx.person.personId),
        gte(checkIn.checkedInAt, ago(ctx, namedWithinDays)),
        isNull(attendeeName.name),
        isNull(person.name),
      ),
    )
    .orderBy(desc(checkIn.checkedInAt))
    .limit(3)
  return rows
    .filter(({ standing }) => standing === 'unconfirmed')
    .map((row) => ({ ...briefOfDue(row), kind: 'nameMyself', count: null }))
}

/** Where one has signed up for what has not ended. */
export async function ownSignUpCommunities(ctx: Asking, until: Date): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ communityId: signUp.communityId })
    .from(signUp)
    .innerJoin(
      activity,
      and(eq(activity.communityId, signUp.communityId), eq(activity.activityId, signUp.activityId)),
    )
    .where(
      and(
        eq(signUp.personId, ctx.person.personId),
        gte(activity.endsAt, ctx.now),
        lt(activity.startsAt, until),
      ),
    )
    .orderBy(asc(signUp.communityId))
    .limit(5)
  return rows.map(({ communityId }) => communityId)
}

export const briefDue = {
  communityId: activity.communityId,
  activityId: activity.activityId,
  title: activity.title,
  placeName: activity.placeName,
  startsAt: activity.startsAt,
}

export type BriefDue = {
  communityId: string
  activityId: string
  title: string
  placeName: string
  startsAt: Date
}

export function briefOfDue({ communityId, activityId, title, placeName, startsAt }: BriefDue) {
  const ids = { communityId, activityId }
  const brief = { ...ids, title, placeName, startsAt: startsAt.toISOString() }
  return { ...brief, until: null, answerBy: null }
}

function isOpenNow({ startsAt, endsAt, cancelledAt }: ListedActivity, now: Date): boolean {
  const window = checkInWindow(Date.parse(startsAt), Date.parse(endsAt))
  return !cancelledAt && windowState(now.getTime(), window) === 'open'
}

function ago({ now }: Asking, days: number): Date {
  return new Date(now.getTime() - days * day)
}
