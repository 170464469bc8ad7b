import type { ListedActivity } from '@linli/shared/activity/activity'
import { answerDispute } from '@linli/shared/activity/answer-dispute'
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { inOrder } from '@linli/shared/activity/due'
import { releaseActivity } from '@linli/shared/activity/release-activity'
import { showHome as contract } from '@linli/shared/activity/show-home'
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { acceptClaim } from '@linli/shared/household/accept-claim'
import { inCommunity, type Operation } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { and, count, isNull } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { isShownTo } from '../_kit/inbox.ts'
import { message } from '../_kit/tables.ts'
import { claimDues } from './claim-dues.ts'
import { communityAmong } from './community.ts'
import { ownDues, ownSignUpCommunities, settleDues, signInDues } from './dues.ts'
import { listed } from './listed.ts'
import { disputeDues, releaseDues } from './waiting-dues.ts'

type Asked = Ctx<typeof contract>
type Held = { communityId: string; roles: readonly Role[] }

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
  const held = await rolesHeld(ctx, at)
  const dues = inOrder([
    ...(await signInDues(ctx, ahead)),
    ...(await disputeDues(ctx, placesOf(held, answerDispute))),
    ...(await settleDues(ctx, placesOf(held, confirmCheckIn))),
    ...(await releaseDues(ctx, placesOf(held, releaseActivity))),
    ...(await ownDues(ctx)),
  ])
  return {
    community,
    notOpen,
    unreadMessages: await countUnread(ctx),
    dues: dues.slice(0, mostDues),
    waitingClaims: await claimDues(ctx, placesOf(held, acceptClaim)),
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
async function activitiesAhead(ctx: Asked, home: string | null) {
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

/** Asked once for each place, whatever is then looked for there. */
async function rolesHeld(ctx: Asked, communityIds: readonly string[]): Promise<Held[]> {
  const held: Held[] = []
  for (const communityId of communityIds)
    held.push({ communityId, roles: await ctx.rolesIn(inCommunity({ communityId })) })
  return held
}

function placesOf(held: readonly Held[], { who }: Operation): string[] {
  const mayThere = ({ roles }: Held) => roles.some((role) => who.includes(role))
  return held.filter(mayThere).map(({ communityId }) => communityId)
}

async function countUnread({ db, now, person }: Asked): Promise<number> {
  const isUnread = and(isShownTo(person.personId, now), isNull(message.readAt))
  const [counted] = await db.select({ unread: count() }).from(message).where(isUnread)
  return counted?.unread ?? 0
}
