import { myCodeSlotAt, myCodeStart, myCodesAhead } from '@linli/shared/activity/member-code'
import { showMyCode as contract } from '@linli/shared/activity/show-my-code'
import { and, desc, eq, gte } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { makeMyCodes } from './member-code.ts'
import { activity, checkIn } from './tables.ts'

/** So long the page that shows the code tells what came of it. */
const latestMinutes = 5

export const showMyCode = handleWith(['signInKeys', 'origin'], contract, async (ctx) => {
  const firstSlot = myCodeSlotAt(ctx.now.getTime())
  const { signInKeys, origin } = ctx.settings
  return {
    now: ctx.now.toISOString(),
    addressStart: myCodeStart(origin),
    firstSlot,
    tokens: makeMyCodes(signInKeys, ctx.person.personId, firstSlot, myCodesAhead),
    latest: await latestOf(ctx),
  }
})

/** Reads across communities by design: a person does not know beforehand which one scans them. */
async function latestOf({ db, now, person }: Ctx<typeof contract>) {
  const since = new Date(now.getTime() - latestMinutes * 60_000)
  const { communityId, activityId, checkedInAt } = checkIn
  const [found] = await db
    .select({ communityId, activityId, checkedInAt, title: activity.title })
    .from(checkIn)
    .innerJoin(
      activity,
      and(eq(activity.communityId, communityId), eq(activity.activityId, activityId)),
    )
    .where(
      and(
        eq(checkIn.personId, person.personId),
        eq(checkIn.way, 'myCode'),
        gte(checkedInAt, since),
      ),
    )
    .orderBy(desc(checkedInAt))
    .limit(1)
  return found ? { ...found, checkedInAt: found.checkedInAt.toISOString() } : null
}
