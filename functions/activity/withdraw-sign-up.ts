import { withdrawSignUp as contract } from '@linli/shared/activity/withdraw-sign-up'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { moveUp } from '../_kit/waitlist.ts'
import { lockActivity } from './queries.ts'
import { codeOfSignUpsAt } from './refusals.ts'
import { placesOf, signedUpFor } from './sign-ups.ts'
import { signUp } from './tables.ts'

export const withdrawSignUp = handle(contract, async (ctx, input) => {
  const found = await lockActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const closed = codeOfSignUpsAt(found, ctx.now)
  if (closed) throw ctx.failure(closed)
  const gone = await ctx.db
    .delete(signUp)
    .where(and(signedUpFor(input), eq(signUp.personId, ctx.person.personId)))
  if (gone.rowCount === 0) throw ctx.failure('activity.notSignedUp')
  await moveUp(ctx, found)
  await ctx.record({ communityId: input.communityId, subjectId: input.activityId })
  return { places: await placesOf(ctx.db, found) }
})
