import { correctHours as contract } from '@linli/shared/activity/correct-hours'
import { mostMinutesOf } from '@linli/shared/activity/service-hours'
import { handle } from '../_kit/host.ts'
import { correct, findToCorrect, lastCorrection } from './correct.ts'
import { capsIn } from './limits.ts'

export const correctHours = handle(contract, async (ctx, { minutes, reason, ...of }) => {
  const found = await findToCorrect(ctx, of)
  const [startsAt, endsAt] = [found.activity.startsAt.getTime(), found.activity.endsAt.getTime()]
  if (ctx.now.getTime() < startsAt) throw ctx.failure('activity.notBegun')
  const caps = (await capsIn(ctx.db, [of.communityId]))(of.communityId, startsAt)
  if (minutes > mostMinutesOf({ startsAt, endsAt }, caps)) {
    throw ctx.failure('activity.hoursTooMany')
  }
  const last = await lastCorrection(ctx, of, 'hours')
  if (last?.minutes === minutes) throw ctx.failure('activity.hoursStandSo')
  return correct(ctx, found, { kind: 'hours', minutes }, reason)
})
