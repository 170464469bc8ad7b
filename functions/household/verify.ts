import { dateIn } from '@linli/shared/day'
import { verify as contract } from '@linli/shared/household/verify'
import type { ParsedInputOf } from '@linli/shared/operation'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { derivedId } from '../_kit/ids.ts'
import { hashOfCode } from './slip-code.ts'
import { countedSince, lockedFrom } from './tries.ts'
import { type VerifyRow, verifyStatement } from './verify.sql.ts'

export const verify = handleWith(['pepper'], contract, async (ctx, input) => {
  const row = await decide(ctx, input)
  if (!row) throw ctx.failure('notFound')
  const { claimId, standing, reason } = row
  if (!claimId || !standing) throw ctx.failure(whyNot(row))
  // Asked again after somebody decided, the same request gets its first answer.
  const first = standing === 'member' ? standing : ('waiting' as const)
  return { claim: { claimId, standing: first, reason } }
})

async function decide(ctx: Ctx<typeof contract, 'pepper'>, input: ParsedInputOf<typeof contract>) {
  const { communityId, doorId } = input
  const { personId } = ctx.person
  const claimId = derivedId(contract.name, personId, ctx.requestId, doorId)
  const codeHash = hashOfCode(ctx.settings.pepper, input)
  const recordId = derivedId('record', claimId)
  const values = [
    ...[communityId, doorId, personId, ctx.now, codeHash, claimId, recordId],
    ...[countedSince(ctx.now), lockedFrom(ctx.now), ctx.requestId, dateIn(ctx.now.getTime())],
  ]
  const rows = await ctx.run(verifyStatement, values).catch((error: unknown) => {
    // The same request, sent twice at once: its claim stands now, and answers.
    if ((error as { code?: string }).code !== '23505') throw error
    return ctx.run(verifyStatement, values)
  })
  return rows[0]
}

function whyNot(row: VerifyRow) {
  if (!row.isConsented) return 'consentNeeded'
  if (row.isOfTheProvider) return 'household.ofTheProvider'
  if (row.isLocked) return 'household.locked'
  return row.isVoid ? 'household.slipVoid' : 'household.wrongCode'
}
