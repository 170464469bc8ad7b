import { needsAnother } from '@linli/shared/activity/notice'
import { noticeAddress } from '@linli/shared/activity/notice-address'
import { showNotice as contract } from '@linli/shared/activity/show-notice'
import { and, asc, count, eq, gte, isNull } from 'drizzle-orm'
import { handleWith } from '../_kit/host.ts'
import { message } from '../_kit/tables.ts'
import type { Database } from '../_kit/world.ts'
import { person } from '../person/tables.ts'
import { countAudience } from './audience.ts'
import { mostAloneIn } from './limits.ts'
import { findPlanned, wholeOf } from './queries.ts'
import { inOrder, isActOf, isTogether, type Row, toldOf } from './releases.ts'
import { activity, releaseAct } from './tables.ts'

export const showNotice = handleWith(['origin'], contract, async (ctx, input) => {
  const found = await findPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const acts = await actsOf(ctx.db, found)
  const drafter = acts.findLast(({ act }) => act === 'drafted')?.actedBy
  const last = acts.findLast(({ act }) => act !== 'drafted')
  const recipients = await countAudience(ctx.db, found, ctx.now)
  const mostAlone = await mostAloneIn(ctx.db, found.communityId)
  const together = await coming(ctx.db, found, ctx.now)
  const isOwn = drafter === ctx.person.personId
  const told = last?.act === 'released' && !found.isDraft ? last.recipients : null
  return {
    now: ctx.now.toISOString(),
    activity: wholeOf(found),
    isDraft: found.isDraft,
    occurrences: together.length,
    recipients,
    mostAlone,
    mayRelease: found.isDraft && !(isOwn && needsAnother(recipients, mostAlone)),
    told,
    read: told === null ? null : await countRead(ctx.db, together),
    acts: acts.map(({ act, actedAt, actedBy, name }) => {
      return { act, actedAt: actedAt.toISOString(), isMine: actedBy === ctx.person.personId, name }
    }),
    address: noticeAddress(ctx.settings.origin, found.communityId, found.activityId),
  }
})

/** The newest fifty, in the order in which they came. */
async function actsOf(db: Database, found: Row) {
  const { act, actedAt, actedBy, recipients } = releaseAct
  return db
    .select({ act, actedAt, actedBy, recipients, name: person.name })
    .from(releaseAct)
    .leftJoin(person, eq(person.personId, releaseAct.actedBy))
    .where(isActOf(found))
    .orderBy(asc(releaseAct.number))
    .limit(50)
}

async function coming(db: Database, found: Row, now: Date) {
  const isComing = and(isNull(activity.cancelledAt), gte(activity.closesAt, now))
  return db
    .select()
    .from(activity)
    .where(and(isTogether(found), isComing))
    .orderBy(...inOrder)
}

/** Whoever reads a message after it lapsed cannot: what is counted here was read in time. */
async function countRead(db: Database, told: readonly Row[]): Promise<number> {
  if (told.length === 0) return 0
  const [counted] = await db
    .select({ read: count(message.readAt) })
    .from(message)
    .where(toldOf(told))
  return counted?.read ?? 0
}
