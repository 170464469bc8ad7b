import { giversOf } from '@linli/shared/grant/giving'
import { listGrants as contract } from '@linli/shared/grant/list-grants'
import { and, asc, count, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { briefOf, invitationsWhere } from './queries.ts'
import { grant, invitation } from './tables.ts'

export const listGrants = handle(contract, async (ctx, input) => {
  const { communityId, placeId } = input
  const isHere = and(eq(grant.communityId, communityId), eq(grant.placeId, placeId))
  const isRunning = and(
    lte(grant.startsAt, ctx.now),
    or(isNull(grant.endsAt), gt(grant.endsAt, ctx.now)),
  )
  const [counted] = await ctx.db
    .select({ total: count() })
    .from(grant)
    .where(and(isHere, isRunning))
  const rows = await ctx.db
    .select({ grant, name: person.name })
    .from(grant)
    .leftJoin(person, eq(person.personId, grant.personId))
    .where(and(isHere, isRunning))
    .orderBy(asc(grant.startsAt), asc(grant.grantId))
    .offset(input.skip)
    .limit(input.most)
  const isOpen = and(
    isNull(invitation.acceptedBy),
    isNull(invitation.withdrawnAt),
    gt(invitation.expiresAt, ctx.now),
  )
  const atPlace = and(
    eq(invitation.communityId, communityId),
    eq(invitation.placeId, placeId),
    isOpen,
  )
  const held = await ctx.rolesIn(input)
  return {
    total: counted?.total ?? 0,
    grants: rows.map(({ grant: { grantId, role, personId, startsAt, endsAt }, name }) => ({
      ...{
        grantId,
        role,
        name,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt?.toISOString() ?? null,
      },
      isMine: personId === ctx.person.personId,
      mayEnd: giversOf(role).some((giver) => held.includes(giver)),
    })),
    invitations: (await invitationsWhere(ctx.db, atPlace)).map(briefOf),
  }
})
