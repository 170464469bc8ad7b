import type { ListedActivity } from '@linli/shared/activity/activity'
import { showHome as contract } from '@linli/shared/activity/show-home'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { inCommunity } from '@linli/shared/operation'
import { and, count, isNull } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { isShownTo } from '../_kit/inbox.ts'
import { message } from '../_kit/tables.ts'
import { communityAmong } from './community.ts'
import { ownDues, ownSignUpCommunities, settleDues, signInDues } from './dues.ts'
import { listed } from './listed.ts'

const daysAhead = 14
const mostComing = 6
const mostDues = 12

/** Reads across communities by design: what one owes is shown wherever one owes it. */
export const showHome = handle(contract, async (ctx) => {
  const grants = await ctx.grants()
  const at = [...new Set(grants.map(({ communityId }) => communityId))]
  const { community, notOpen } = await communityAmong(ctx.db, at)
  const home = community?.communityId ?? null
  const ahead = await activitiesAhead(ctx, home)
  const settle = await settleDues(ctx, await organizedBy(ctx, at))
  const dues = [...(await signInDues(ctx, ahead)), ...settle, ...(await ownDues(ctx))]
  return {
    community,
    notOpen,
    unreadMessages: await countUnread(ctx),
    dues: dues.slice(0, mostDues),
    coming: soonest(ahead),
  }
})

/** What one has signed up for is never pushed out by what is only on. */
function soonest(ahead: readonly ListedActivity[]): ListedActivity[] {
  const own = ahead.filter(({ signUp }) => signUp !== null)
  const others = ahead.filter(({ signUp }) => signUp === null)
  return inTime([...own, ...others].slice(0, mostComing))
}

/** One's own sign-ups wherever they are; of one's own community all that has not been called off. */
async function activitiesAhead(ctx: Ctx<typeof contract>, home: string | null) {
  const today = dateIn(ctx.now.getTime())
  const from = new Date(startOfDay(today))
  const until = new Date(startOfDay(daysLater(today, daysAhead)))
  const elsewhere = await ownSignUpCommunities(ctx, until)
  const all: ListedActivity[] = []
  for (const communityId of new Set([...(home ? [home] : []), ...elsewhere])) {
    const found = await listed(ctx, { communityId, from, until })
    all.push(...found.filter((one) => one.signUp ?? (communityId === home && !one.cancelledAt)))
  }
  return inTime(all.filter(({ endsAt }) => Date.parse(endsAt) >= ctx.now.getTime()))
}

function inTime(activities: ListedActivity[]): ListedActivity[] {
  return activities.sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}

async function organizedBy(ctx: Ctx<typeof contract>, communityIds: string[]): Promise<string[]> {
  const held: string[] = []
  for (const communityId of communityIds) {
    if (await ctx.may(showSignInCode, inCommunity({ communityId }))) held.push(communityId)
  }
  return held
}

async function countUnread({ db, now, person }: Ctx<typeof contract>): Promise<number> {
  const isUnread = and(isShownTo(person.personId, now), isNull(message.readAt))
  const [counted] = await db.select({ unread: count() }).from(message).where(isUnread)
  return counted?.unread ?? 0
}
