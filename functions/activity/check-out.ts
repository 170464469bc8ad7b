import { hash } from 'node:crypto'
import { checkOut as contract } from '@linli/shared/activity/check-out'
import { holdMinutes } from '@linli/shared/activity/sign-in-code'
import type { ParsedInputOf } from '@linli/shared/operation'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { type CheckOutRow, checkOutStatement } from './check-out.sql.ts'
import { codeOfLeaving } from './refusals.ts'
import { verifyToken } from './sign-in-code.ts'

type Input = ParsedInputOf<typeof contract>
type Leaving = Ctx<typeof contract, 'signInKeys'>

/** A code that has passed is worth what a tap is; only one that nobody issued is refused. */
export const checkOut = handleWith(['signInKeys'], contract, async (ctx, input) => {
  const verdict = input.token
    ? verifyToken(ctx.settings.signInKeys, input, input.token, ctx.now.getTime())
    : null
  if (verdict === 'forged') throw ctx.failure('activity.codeForged')
  const digest = hash('sha256', JSON.stringify(input), 'buffer').subarray(0, 16)
  const row = await record(ctx, input, digest, verdict === 'good')
  if (!row) throw ctx.failure('notFound')
  const { checkOutId, checkedOutAt, way } = row
  if (!checkOutId || !checkedOutAt || !way) throw ctx.failure(whyNot(row, ctx.now))
  if (checkOutId === input.checkOutId && !row.digest?.equals(digest)) throw ctx.failure('idReused')
  const isRepeated = checkOutId !== input.checkOutId
  return { isRepeated, checkOut: { checkedOutAt: checkedOutAt.toISOString(), way } }
})

async function record(ctx: Leaving, input: Input, digest: Buffer, isGood: boolean) {
  const { communityId, activityId, checkOutId } = input
  const heldSince = new Date(ctx.now.getTime() - holdMinutes * 60_000)
  const of = [communityId, activityId, ctx.person.personId, checkOutId]
  const values = [...of, digest, ctx.now, isGood, heldSince, ctx.requestId]
  const rows = await ctx.run(checkOutStatement, values).catch((error: unknown) => {
    if (!isIdTaken(error)) throw error
    // The same request, sent twice at once: the index of ids may speak before the primary key. Its row stands now.
    return ctx.run(checkOutStatement, values).catch((again: unknown) => {
      throw isIdTaken(again) ? ctx.failure('idReused') : again
    })
  })
  return rows[0]
}

function isIdTaken(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'check_out_by_id'
}

function whyNot(row: CheckOutRow, now: Date) {
  if (!row.isSignedIn) return 'activity.notSignedIn'
  return codeOfLeaving(row, now) ?? 'consentNeeded'
}
