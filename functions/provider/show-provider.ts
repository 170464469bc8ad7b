import { dateIn } from '@linli/shared/day'
import { showProvider as contract } from '@linli/shared/provider/show-provider'
import { serviceOn } from '@linli/shared/rating/service'
import { and, count, eq, sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { contractsOf } from '../_kit/households.ts'
import { place } from '../place/tables.ts'
import { briefsOf, findCompound } from './queries.ts'

export const showProvider = handle(contract, async (ctx, input) => {
  const found = await findCompound(ctx.db, input)
  if (!found?.community.openedAt) throw ctx.failure('notFound')
  const entered = await contractsOf(ctx.db, input)
  const serving = serviceOn(entered, dateIn(ctx.now.getTime()))
  const contracts = await briefsOf(ctx.db, entered)
  const isDoor = and(
    eq(place.communityId, input.communityId),
    eq(place.kind, 'door'),
    sql`${input.compoundId} = any (${place.lineage})`,
  )
  const [counted] = await ctx.db.select({ doors: count() }).from(place).where(isDoor)
  const { name, compoundType, isInvented } = found.compound
  return {
    now: ctx.now.toISOString(),
    ...{ compound: name, compoundType, isInvented },
    office: found.community.office,
    officePhone: found.community.officePhone,
    doors: counted?.doors ?? 0,
    today: contracts.find(({ contractId }) => contractId === serving?.contractId) ?? null,
    contracts: contracts.reverse().slice(0, 100),
  }
})
