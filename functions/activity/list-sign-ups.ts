import { listSignUps as contract } from '@linli/shared/activity/list-sign-ups'
import { handle } from '../_kit/host.ts'
import { findActivity } from './queries.ts'
import { countArrived, listedSignUps, placesOf } from './sign-ups.ts'

export const listSignUps = handle(contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  return {
    now: ctx.now.toISOString(),
    title: found.title,
    places: await placesOf(ctx.db, found),
    arrived: await countArrived(ctx.db, input),
    people: await listedSignUps(ctx.db, input),
  }
})
