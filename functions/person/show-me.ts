import { showMe as contract } from '@linli/shared/person/show-me'
import { isAboveCommunities } from '@linli/shared/place/kind'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { holdsAt } from '../_kit/grants.ts'
import { handle } from '../_kit/host.ts'
import { grant } from '../grant/tables.ts'
import { place } from '../place/tables.ts'
import { countUnread } from './queries.ts'
import { person } from './tables.ts'

export const showMe = handle(contract, async (ctx) => {
  const [known] = await ctx.db.select().from(person).where(eq(person.personId, ctx.person.personId))
  const grants = await grantsWithPlaces(ctx)
  return {
    now: ctx.now.toISOString(),
    name: known?.name ?? null,
    isInvented: known?.isInvented ?? false,
    unreadMessages: await countUnread(ctx.db, ctx.person.personId, ctx.now),
    grants: grants.map(({ communityOf, placeId, kind, name, role, startsAt, endsAt }) => ({
      role,
      communityId: isAboveCommunities(kind) ? null : communityOf,
      place: { placeId, kind, name },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    })),
  }
})

function grantsWithPlaces(ctx: Ctx<typeof contract>) {
  return ctx.db
    .select({
      role: grant.role,
      startsAt: grant.startsAt,
      endsAt: grant.endsAt,
      communityOf: place.communityId,
      placeId: place.placeId,
      kind: place.kind,
      name: place.name,
    })
    .from(grant)
    .innerJoin(
      place,
      and(eq(place.communityId, grant.communityId), eq(place.placeId, grant.placeId)),
    )
    .where(holdsAt(ctx.person.personId, ctx.now))
    .orderBy(grant.startsAt, grant.grantId)
    .limit(100)
}
