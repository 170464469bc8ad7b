import { daysLater, startOfDay } from '@linli/shared/day'
import { endContract as contract } from '@linli/shared/provider/end-contract'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { grant } from '../grant/tables.ts'
import { isContract } from './queries.ts'
import { serviceContract } from './tables.ts'

export const endContract = handle(contract, async (ctx, input) => {
  const { communityId, compoundId, contractId, endsOn } = input
  const standing = and(isContract(input), isNull(serviceContract.withdrawnAt))
  const [found] = await ctx.db.select().from(serviceContract).where(standing).for('update')
  if (!found) throw ctx.failure('notFound')
  if (endsOn < found.startsOn) throw ctx.failure('provider.endsBeforeStart')
  await ctx.db.update(serviceContract).set({ endsOn }).where(isContract(input))
  if (found.companyId) {
    const endsAt = new Date(startOfDay(daysLater(endsOn, 1)))
    const isStaff = and(
      eq(grant.communityId, communityId),
      eq(grant.placeId, compoundId),
      eq(grant.role, 'propertyStaff'),
      eq(grant.companyId, found.companyId),
      or(isNull(grant.endsAt), gt(grant.endsAt, endsAt)),
    )
    await ctx.db.update(grant).set({ endsAt }).where(isStaff)
  }
  await ctx.record({ communityId, subjectId: contractId })
  return { endsOn }
})
