import { needsCompany } from '@linli/shared/provider/provider'
import { startContract as contract } from '@linli/shared/provider/start-contract'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { districtOf, findCompound } from './queries.ts'
import { endStaff } from './staff.ts'
import { company, serviceContract } from './tables.ts'

export const startContract = handle(contract, async (ctx, input) => {
  const { communityId, contractId, kind, companyId, startsOn, endsOn } = input
  const found = await findCompound(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (endsOn !== null && endsOn < startsOn) throw ctx.failure('provider.endsBeforeStart')
  if (needsCompany(kind) !== (companyId !== null)) throw ctx.failure('provider.companyMissing')
  if (companyId !== null) {
    const districtId = await districtOf(ctx.db, found.compound.lineage)
    const isHere = and(eq(company.companyId, companyId), eq(company.districtId, districtId ?? ''))
    const known = districtId ? await ctx.db.select().from(company).where(isHere) : []
    if (known.length === 0) throw ctx.failure('provider.companyMissing')
  }
  const { isInvented } = found.compound
  const row = { ...input, providerId: companyId ?? contractId, enteredAt: ctx.now, isInvented }
  const added = await ctx.db
    .insert(serviceContract)
    .values(row)
    .onConflictDoNothing()
    .returning({ contractId: serviceContract.contractId })
  if (added.length === 0) throw ctx.failure('provider.startTaken')
  await endStaff(ctx, input)
  await ctx.record({ communityId, subjectId: contractId })
  return { contractId }
})
