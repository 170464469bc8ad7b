import { checkIn as contract } from '@linli/shared/activity/check-in'
import { holdMinutes } from '@linli/shared/activity/sign-in-code'
import type { ParsedInputOf } from '@linli/shared/operation'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { type CheckInRow, checkInStatement } from './check-in.sql.ts'
import { digestOfScan } from './digest.ts'
import { briefOf, ownCheckInOf } from './queries.ts'
import { codeOfStanding, codeOfVerdict, codeOfWindow } from './refusals.ts'
import { type Verdict, verifyToken } from './sign-in-code.ts'

type Input = ParsedInputOf<typeof contract>

export const checkIn = handleWith(['signInKeys'], contract, async (ctx, input) => {
  const verdict = verifyToken(ctx.settings.signInKeys, input, input.token, ctx.now.getTime())
  if (verdict === 'forged') throw ctx.failure('activity.codeForged')
  const digest = digestOfScan(input)
  const row = await record(ctx, input, digest, verdict)
  if (!row) throw ctx.failure('notFound')
  const { checkInId } = row
  const mine = ownCheckInOf(row)
  if (!mine) throw ctx.failure(whyNot(row, ctx.now, verdict))
  if (checkInId === input.checkInId && !row.digest?.equals(digest)) throw ctx.failure('idReused')
  return {
    isRepeated: checkInId !== input.checkInId,
    checkIn: mine,
    activity: briefOf(row, input),
  }
})

async function record(ctx: Ctx<typeof contract>, input: Input, digest: Buffer, verdict: Verdict) {
  const { communityId, activityId, checkInId } = input
  const heldSince = new Date(ctx.now.getTime() - holdMinutes * 60_000)
  const isGood = verdict === 'good'
  const of = [communityId, activityId, ctx.person.personId, checkInId]
  const values = [...of, digest, ctx.now, isGood, heldSince, ctx.requestId]
  const rows = await ctx.run(checkInStatement, values).catch((error: unknown) => {
    if (!isIdTaken(error)) throw error
    // The same request, sent twice at once: the index of ids may speak before the primary key. Its row stands now.
    return ctx.run(checkInStatement, values).catch((again: unknown) => {
      throw isIdTaken(again) ? ctx.failure('idReused') : again
    })
  })
  return rows[0]
}

/** The id stands for a sign-in already: this one, or one at another activity. */
function isIdTaken(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'check_in_by_id'
}

function whyNot(row: CheckInRow, now: Date, verdict: Verdict) {
  if (row.isAllowed) return 'consentNeeded'
  return codeOfStanding(row) ?? codeOfWindow(row, now) ?? codeOfVerdict(verdict) ?? 'broken'
}
