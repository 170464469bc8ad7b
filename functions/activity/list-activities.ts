import { listActivities as contract } from '@linli/shared/activity/list-activities'
import { daysLater, startOfDay } from '@linli/shared/day'
import { handle } from '../_kit/host.ts'
import { communityAmong } from './community.ts'
import { listed } from './listed.ts'
import { monthsFrom } from './months.ts'

export const listActivities = handle(contract, async (ctx, input) => {
  const asked = input.communityId
    ? [input.communityId]
    : (await ctx.grants()).map(({ communityId }) => communityId)
  const { community, notOpen } = await communityAmong(ctx.db, asked)
  if (input.communityId && !community && !notOpen) throw ctx.failure('notFound')
  const now = ctx.now.toISOString()
  if (!community) return { now, community, notOpen, activities: [], months: [] }
  const activities = await listed(ctx, {
    communityId: community.communityId,
    from: new Date(startOfDay(input.fromOn)),
    until: new Date(startOfDay(daysLater(input.fromOn, input.days))),
  })
  const months = await monthsFrom(ctx.db, community.communityId, input.fromOn)
  return { now, community, notOpen, activities, months }
})
