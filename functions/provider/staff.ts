/** Staff of a company are that as long as it serves: with its last day at a compound their roles there end. */
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { lastDayOf } from '@linli/shared/rating/service'
import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { type Compound, contractsOf } from '../_kit/households.ts'
import { grant, invitation } from '../grant/tables.ts'

type Entering = Pick<Ctx, 'db' | 'now'>

/** Once a contract has begun or ended. Who serves on keeps theirs; what was before this moment stays as it was. */
export async function endStaff(ctx: Entering, at: Compound): Promise<void> {
  const contracts = await contractsOf(ctx.db, at)
  const yesterday = daysLater(dateIn(ctx.now.getTime()), -1)
  for (const companyId of await companiesStaffed(ctx, at)) {
    const lastOn = lastDayOf(contracts, companyId)
    if (lastOn !== null) await endStaffOf(ctx, at, companyId, lastOn ?? yesterday)
  }
}

async function companiesStaffed({ db, now }: Entering, at: Compound): Promise<string[]> {
  const { companyId } = grant
  const rows = await db
    .selectDistinct({ companyId })
    .from(grant)
    .where(and(isStaff(at), isNotNull(companyId), or(isNull(grant.endsAt), gt(grant.endsAt, now))))
    .limit(100)
  const invited = await db
    .selectDistinct({ companyId: invitation.companyId })
    .from(invitation)
    .where(and(isInvitedStaff(at), isNotNull(invitation.companyId)))
    .limit(100)
  const ids = [...rows, ...invited].flatMap((row) => row.companyId ?? [])
  return [...new Set(ids)]
}

async function endStaffOf(
  { db, now }: Entering,
  at: Compound,
  companyId: string,
  lastOn: string,
): Promise<void> {
  const endsAt = new Date(Math.max(startOfDay(daysLater(lastOn, 1)), now.getTime()))
  const isLonger = or(isNull(grant.endsAt), gt(grant.endsAt, endsAt))
  await db
    .update(grant)
    .set({ endsAt })
    .where(and(isStaff(at), eq(grant.companyId, companyId), isLonger))
  await db
    .update(invitation)
    .set({
      endsOn: sql`least(${invitation.endsOn}, ${lastOn}::date)`,
      expiresAt: sql`least(${invitation.expiresAt}, ${endsAt.toISOString()}::timestamptz)`,
    })
    .where(and(isInvitedStaff(at), eq(invitation.companyId, companyId)))
}

function isStaff({ communityId, compoundId }: Compound) {
  return and(
    eq(grant.communityId, communityId),
    eq(grant.placeId, compoundId),
    eq(grant.role, 'propertyStaff'),
  )
}

/** Invitations that nobody has taken up yet. */
function isInvitedStaff({ communityId, compoundId }: Compound) {
  return and(
    eq(invitation.communityId, communityId),
    eq(invitation.placeId, compoundId),
    eq(invitation.role, 'propertyStaff'),
    isNull(invitation.acceptedAt),
  )
}
