import { listBoards as contract } from '@linli/shared/rating/list-boards'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { boardConfirmation } from './tables.ts'

export const listBoards = handle(contract, async (ctx) => {
  const { communityId, endedAt } = boardConfirmation
  const boards = await ctx.db
    .select({ districtId: communityId, district: place.name })
    .from(boardConfirmation)
    .innerJoin(place, and(eq(place.communityId, communityId), eq(place.placeId, communityId)))
    .where(isNull(endedAt))
    .orderBy(asc(place.officialCode), asc(place.name))
    .limit(500)
  return { boards }
})
