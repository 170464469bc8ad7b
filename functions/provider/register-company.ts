import { registerCompany as contract } from '@linli/shared/provider/register-company'
import { and, eq, or } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { districtOf, lineageAt } from './queries.ts'
import { company } from './tables.ts'

export const registerCompany = handle(contract, async (ctx, input) => {
  const { communityId, companyId, name, creditCode } = input
  const districtId = await districtOf(ctx.db, await lineageAt(ctx.db, input))
  if (!districtId) throw ctx.failure('provider.noDistrict')
  // Locked, so that of two who enter the same company at once the second is told.
  await ctx.db.select().from(place).where(eq(place.placeId, districtId)).for('update')
  const isNamed = and(eq(company.districtId, districtId), eq(company.name, name))
  const isSame = creditCode ? or(isNamed, eq(company.creditCode, creditCode)) : isNamed
  const known = await ctx.db.select().from(company).where(isSame).limit(1)
  if (known.length > 0) throw ctx.failure('provider.companyKnown')
  const row = { companyId, districtId, name, creditCode, registeredAt: ctx.now }
  const added = await ctx.db
    .insert(company)
    .values({ ...row, isInvented: false })
    .onConflictDoNothing()
    .returning({ companyId: company.companyId })
  if (added.length === 0) throw ctx.failure('idReused')
  await ctx.record({ communityId, subjectId: companyId })
  return { companyId }
})
