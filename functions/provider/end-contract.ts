import { endContract as contract } from '@linli/shared/provider/end-contract'
import { and, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { isContract } from './queries.ts'
import { endStaff } from './staff.ts'
import { serviceContract } from './tables.ts'

export const endContract = handle(contract, async (ctx, input) => {
  const { communityId, contractId, endsOn } = input
  const standing = and(isContract(input), isNull(serviceContract.withdrawnAt))
  const [found] = await ctx.db.select().from(serviceContract).where(standing).for('update')
  if (!found) throw ctx.failure('notFound')
  if (endsOn < found.startsOn) throw ctx.failure('provider.endsBeforeStart')
  await ctx.db.update(serviceContract).set({ endsOn }).where(isContract(input))
  await endStaff(ctx, input)
  await ctx.record({ communityId, subjectId: contractId })
  return { endsOn }
})
