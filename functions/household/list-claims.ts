import { listClaims as contract } from '@linli/shared/household/list-claims'
import { and, asc, count, countDistinct, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { type Compound, doorOfClaim } from '../_kit/households.ts'
import { place } from '../place/tables.ts'
import { adultsOfClaim, isAtCompound, placesBelow } from './queries.ts'
import { householdClaim } from './tables.ts'

export const listClaims = handle(contract, async (ctx, input) => {
  const { claimId, doorId, way, reason, askedAt, decidedAt, standing } = householdClaim
  const claims = await ctx.db
    .select({
      ...{ claimId, doorId, way, reason, askedAt, decidedAt },
      ...{ door: doorOfClaim, adults: adultsOfClaim },
    })
    .from(householdClaim)
    .where(and(isAtCompound(input), eq(standing, input.which)))
    .orderBy(asc(askedAt), asc(claimId))
    .offset(input.skip)
    .limit(input.most)
  return {
    ...(await countsOf(ctx, input)),
    claims: claims.map((claim) => ({
      ...claim,
      askedAt: claim.askedAt.toISOString(),
      decidedAt: claim.decidedAt?.toISOString() ?? null,
    })),
  }
})

async function countsOf(ctx: Ctx<typeof contract>, of: Compound) {
  const { standing, doorId } = householdClaim
  const rows = await ctx.db
    .select({ standing, people: count(), doors: countDistinct(doorId) })
    .from(householdClaim)
    .where(isAtCompound(of))
    .groupBy(standing)
  const [all] = await ctx.db
    .select({ doors: count() })
    .from(place)
    .where(placesBelow(of.communityId, of.compoundId, 'door'))
  const member = rows.find((row) => row.standing === 'member')
  return {
    waiting: rows.find((row) => row.standing === 'waiting')?.people ?? 0,
    members: member?.people ?? 0,
    doors: all?.doors ?? 0,
    proven: member?.doors ?? 0,
  }
}
