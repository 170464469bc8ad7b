import { checkInMember as contract } from '@linli/shared/activity/check-in-member'
import { gradeOf } from '@linli/shared/activity/evidence'
import type { ParsedInputOf } from '@linli/shared/operation'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { evidenceIn } from './evidence.ts'
import { isKnownAt } from './known.ts'
import { type Member, memberOf } from './members.ts'
import { findActivity, isOpen } from './queries.ts'
import { codeOfStanding, codeOfWindow } from './refusals.ts'
import { type activity, attendeeName, checkIn, memberScan, standingIn } from './tables.ts'

type Input = ParsedInputOf<typeof contract>
type Scanning = Ctx<typeof contract, 'signInKeys'>

export const checkInMember = handleWith(['signInKeys'], contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const member = await memberOf(ctx, input.communityId, input)
  if (member.personId === ctx.person.personId) throw ctx.failure('activity.ownRecord')
  const isCommunityOpen = await isOpen(ctx.db, input.communityId)
  const closed = codeOfStanding({ ...found, isCommunityOpen }) ?? codeOfWindow(found, ctx.now)
  if (closed) throw ctx.failure(closed)
  const isRepeated = !(await write(ctx, input, found, member))
  const theirs = await recordOf(ctx, input, member)
  if (!theirs) throw ctx.failure('idReused')
  await ctx.record({ communityId: input.communityId, subjectId: theirs.checkInId })
  const { checkedInAt, standing, name, fenceWord: fence } = theirs
  const grade = gradeOf({ ...theirs, fence })
  return { isRepeated, name, checkedInAt: checkedInAt.toISOString(), standing, grade }
})

/** @returns whether anything was written; an earlier record of theirs answers whatever is scanned after it. */
async function write(
  ctx: Scanning,
  { communityId, activityId, checkInId, way }: Input,
  found: typeof activity.$inferSelect,
  { personId, name, unit, cardId, hasPhone }: Member,
): Promise<boolean> {
  const { db, now } = ctx
  const of = { communityId, activityId, checkInId }
  const isKnown = cardId !== null || (await isKnownAt(db, found, personId, now))
  const standing = isKnown ? 'confirmed' : 'unconfirmed'
  // Whoever has a phone is told of what becomes of the record, which the digest stands for.
  const digest = Buffer.alloc(hasPhone ? 16 : 0)
  const written = await db
    .insert(checkIn)
    .values({ ...of, personId, digest, checkedInAt: now, standing, way })
    .onConflictDoNothing()
    .returning({ checkInId: checkIn.checkInId })
  if (written.length === 0) return false
  await db.insert(memberScan).values({ ...of, scannedBy: ctx.person.personId, cardId })
  if (name) await db.insert(attendeeName).values({ ...of, personId, name, unit, namedAt: now })
  if (hasPhone) await ctx.tell(personId, { kind: 'checkedInForYou', title: found.title })
  return true
}

async function recordOf({ db }: Scanning, { communityId, activityId }: Input, member: Member) {
  const { checkInId, checkedInAt, way, standing } = {
    ...checkIn,
    standing: standingIn(communityId),
  }
  const name = sql<string | null>`coalesce(${attendeeName.name}, ${person.name})`
  const [theirs] = await db
    .select({ checkInId, checkedInAt, way, standing, name, ...evidenceIn(communityId) })
    .from(checkIn)
    .leftJoin(person, eq(person.personId, checkIn.personId))
    .leftJoin(
      attendeeName,
      and(eq(attendeeName.communityId, communityId), eq(attendeeName.checkInId, checkInId)),
    )
    .where(
      and(
        eq(checkIn.communityId, communityId),
        eq(checkIn.activityId, activityId),
        eq(checkIn.personId, member.personId),
      ),
    )
  return theirs
}
