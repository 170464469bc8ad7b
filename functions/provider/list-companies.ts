import { dateIn } from '@linli/shared/day'
import { listCompanies as contract } from '@linli/shared/provider/list-companies'
import { asc, eq, sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { districtOf, lineageAt } from './queries.ts'
import { company, serviceContract } from './tables.ts'

export const listCompanies = handle(contract, async (ctx, input) => {
  const districtId = await districtOf(ctx.db, await lineageAt(ctx.db, input))
  if (!districtId) return { companies: [] }
  const today = dateIn(ctx.now.getTime())
  const { companyId, name, creditCode, isInvented } = company
  const companies = await ctx.db
    .select({
      ...{ companyId, name, creditCode, isInvented },
      compounds: sql<number>`(
        select count(distinct compound_id)::int from ${serviceContract} running
        where running.company_id = ${company}."company_id" and running.withdrawn_at is null
          and running.starts_on <= ${today}::date
          and (running.ends_on is null or running.ends_on >= ${today}::date))`,
    })
    .from(company)
    .where(eq(company.districtId, districtId))
    .orderBy(asc(name))
    .limit(500)
  return { companies }
})
