import { showDoor as contract } from '@linli/shared/household/show-door'
import { triesOfDoor, triesOfPerson } from '@linli/shared/household/slip'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { findDoor, ownClaims } from './queries.ts'
import { householdClaim, slipTry } from './tables.ts'
import { countedSince } from './tries.ts'

export const showDoor = handle(contract, async (ctx, { communityId, doorId }) => {
  const found = await findDoor(ctx.db, communityId, doorId)
  if (!found) throw ctx.failure('notFound')
  const standing = inArray(householdClaim.standing, ['waiting', 'member'])
  const here = and(eq(householdClaim.communityId, communityId), eq(householdClaim.doorId, doorId))
  const [claim] = await ownClaims(ctx.db, ctx.person.personId, and(here, standing))
  return {
    compound: found.compound.name,
    door: found.name,
    isInvented: found.compound.isInvented,
    office: found.community.office,
    officePhone: found.community.officePhone,
    ...(await triesAt(ctx, communityId, doorId)),
    claim: claim ?? null,
  }
})

async function triesAt(ctx: Ctx<typeof contract>, communityId: string, doorId: string) {
  const { personId } = ctx.person
  const ids = [personId, doorId]
  const counts = and(
    eq(slipTry.communityId, communityId),
    inArray(slipTry.triedBy, ids),
    sql`(${slipTry.lockedUntil} > ${ctx.now} or
      (${slipTry.lockedUntil} is null and ${slipTry.since} >= ${countedSince(ctx.now)}))`,
  )
  const rows = await ctx.db.select().from(slipTry).where(counts)
  const left = (most: number, id: string) => {
    const row = rows.find(({ triedBy }) => triedBy === id)
    return row?.lockedUntil ? 0 : Math.max(0, most - (row?.wrong ?? 0))
  }
  const locked = rows.flatMap((row) => (row.lockedUntil ? [row.lockedUntil.toISOString()] : []))
  return {
    triesLeft: Math.min(left(triesOfPerson, personId), left(triesOfDoor, doorId)),
    lockedUntil: locked.sort().at(-1) ?? null,
  }
}
