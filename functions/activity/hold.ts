import { hold as contract } from '@linli/shared/activity/hold'
import { holdMinutes, slotOf } from '@linli/shared/activity/sign-in-code'
import { handleWith } from '../_kit/host.ts'
import { derivedId } from '../_kit/ids.ts'
import { holdStatement } from './hold.sql.ts'
import { briefOf, fenceOfRow, ownCheckInOf } from './queries.ts'
import { codeOfStanding, codeOfVerdict, codeOfWindow } from './refusals.ts'
import { verifyToken } from './sign-in-code.ts'

export const hold = handleWith(['signInKeys'], contract, async (ctx, input) => {
  const verdict = verifyToken(ctx.settings.signInKeys, input, input.token, ctx.now.getTime())
  if (verdict === 'forged') throw ctx.failure('activity.codeForged')
  const slot = slotOf(input.token)
  const of = [input.communityId, input.activityId, ctx.person.personId]
  const recordId = derivedId(contract.name, ...of, slot)
  const how = [ctx.now, slot, verdict === 'good', recordId, ctx.requestId]
  const [row] = await ctx.run(holdStatement, [...of, ...how])
  if (!row) throw ctx.failure('notFound')
  const checkIn = ownCheckInOf(row)
  if (!row.heldAt && !checkIn) {
    const closed = codeOfStanding(row) ?? codeOfWindow(row, ctx.now)
    throw ctx.failure(closed ?? codeOfVerdict(verdict) ?? 'broken')
  }
  const heldAt = row.heldAt ?? ctx.now
  return {
    now: ctx.now.toISOString(),
    heldUntil: new Date(heldAt.getTime() + holdMinutes * 60_000).toISOString(),
    activity: briefOf(row, input),
    checkIn,
    fence: fenceOfRow(row),
  }
})
