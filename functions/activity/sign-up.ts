import { signUp as contract } from '@linli/shared/activity/sign-up'
import type { ParsedInputOf } from '@linli/shared/operation'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { moveUp } from '../_kit/waitlist.ts'
import { isOpen, lockActivity } from './queries.ts'
import { codeOfSignUpsAt } from './refusals.ts'
import { ownSignUp } from './sign-ups.ts'
import { signUp as table } from './tables.ts'

export const signUp = handle(contract, async (ctx, input) => {
  const { communityId, activityId, signUpId } = input
  const found = await lockActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const closed = codeOfSignUpsAt(found, ctx.now)
  if (closed) throw ctx.failure(closed)
  if (!(await isOpen(ctx.db, communityId))) throw ctx.failure('activity.communityClosed')
  await joinQueue(ctx, input)
  const { personId } = ctx.person
  await moveUp(ctx, found, personId)
  const mine = await ownSignUp(ctx.db, input, personId)
  if (!mine) throw ctx.failure('idReused')
  await ctx.record({ communityId, subjectId: activityId })
  return { isRepeated: mine.signUpId !== signUpId, signUp: mine }
})

/** Behind all who came before; who stands there already keeps their row. */
async function joinQueue(
  ctx: Ctx<typeof contract>,
  { communityId, activityId, signUpId }: ParsedInputOf<typeof contract>,
): Promise<void> {
  await ctx.db.execute(sql`
    insert into ${table}
      (community_id, activity_id, person_id, sign_up_id, arrival, signed_up_at)
    select ${communityId}::uuid, ${activityId}::uuid, ${ctx.person.personId}::uuid, ${signUpId}::uuid,
      coalesce(max(arrival), 0) + 1, ${ctx.now.toISOString()}::timestamptz
    from ${table} where community_id = ${communityId} and activity_id = ${activityId}
    on conflict do nothing`)
}
