import { setLimits } from '@linli/shared/activity/set-limits'
import { showLimits as contract } from '@linli/shared/activity/show-limits'
import { inCommunity } from '@linli/shared/operation'
import { and, desc, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { person } from '../person/tables.ts'
import { place } from '../place/tables.ts'
import { limitsOf } from './limits.ts'
import { communityLimit } from './tables.ts'

const mostDecided = 20

export const showLimits = handle(contract, async (ctx, { communityId }) => {
  const [found] = await ctx.db
    .select({ community: place.name, isInvented: place.isInvented })
    .from(place)
    .where(and(eq(place.communityId, communityId), eq(place.placeId, communityId)))
  if (!found) throw ctx.failure('notFound')
  const rows = await ctx.db
    .select({ decided: communityLimit, name: person.name })
    .from(communityLimit)
    .leftJoin(person, eq(person.personId, communityLimit.decidedBy))
    .where(eq(communityLimit.communityId, communityId))
    .orderBy(desc(communityLimit.number))
    .limit(mostDecided)
  return {
    now: ctx.now.toISOString(),
    ...found,
    limits: limitsOf(rows[0]?.decided),
    maySet: await ctx.may(setLimits, inCommunity({ communityId })),
    decided: rows.map(({ decided, name }) => ({
      number: decided.number,
      limits: limitsOf(decided),
      decidedAt: decided.decidedAt.toISOString(),
      capsFromOn: decided.capsFromOn,
      decidedBy: { name },
    })),
  }
})
