import { needsAnother } from '@linli/shared/activity/notice'
import { releaseActivity as contract } from '@linli/shared/activity/release-activity'
import { handle } from '../_kit/host.ts'
import { countAudience } from './audience.ts'
import { mostAloneIn } from './limits.ts'
import { findOffice, release } from './listing.ts'
import { lockPlanned } from './queries.ts'
import { codeOfWindow } from './refusals.ts'
import { lastDrafter, lockTogether } from './releases.ts'

export const releaseActivity = handle(contract, async (ctx, input) => {
  const { communityId, activityId } = input
  if ((await findOffice(ctx.db, communityId)) === 'closed')
    throw ctx.failure('activity.communityClosed')
  const found = await lockPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (found.cancelledAt) throw ctx.failure('activity.cancelled')
  if (!found.isDraft) throw ctx.failure('activity.alreadyReleased')
  if (codeOfWindow(found, ctx.now) === 'activity.over') throw ctx.failure('activity.over')
  const recipients = await countAudience(ctx.db, found, ctx.now)
  const isTooMany = needsAnother(recipients, await mostAloneIn(ctx.db, communityId))
  const isOwn = (await lastDrafter(ctx.db, found)) === ctx.person.personId
  if (isTooMany && isOwn) throw ctx.failure('activity.needsAnother')
  const drafts = (await lockTogether(ctx.db, found)).filter(
    (one) => one.isDraft && !one.cancelledAt && one.closesAt >= ctx.now,
  )
  await release(ctx, drafts, true)
  await ctx.record({ communityId, subjectId: activityId })
  return { now: ctx.now.toISOString(), recipients }
})
