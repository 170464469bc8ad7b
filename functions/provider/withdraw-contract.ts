import { withdrawContract as contract } from '@linli/shared/provider/withdraw-contract'
import { and, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { isContract } from './queries.ts'
import { serviceContract } from './tables.ts'

export const withdrawContract = handle(contract, async (ctx, input) => {
  const withdrawn = await ctx.db
    .update(serviceContract)
    .set({ withdrawnAt: ctx.now })
    .where(and(isContract(input), isNull(serviceContract.withdrawnAt)))
    .returning({ contractId: serviceContract.contractId })
  if (withdrawn.length === 0) throw ctx.failure('notFound')
  await ctx.record({ communityId: input.communityId, subjectId: input.contractId })
  return { withdrawnAt: ctx.now.toISOString() }
})
