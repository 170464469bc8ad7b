import { showSlips as contract } from '@linli/shared/household/show-slips'
import { slipAddress } from '@linli/shared/household/slip'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { handleWith } from '../_kit/host.ts'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { sheetIdOf, slipCodeOf } from './slip-code.ts'
import { slip, slipSheet } from './tables.ts'

/** For whoever has the key, and for half an hour: the codes follow from the key, which linli does not keep. */
export const showSlips = handleWith(['origin'], contract, async (ctx, input) => {
  const { communityId, sheetKey } = input
  const sheetId = sheetIdOf(communityId, sheetKey)
  const isIt = and(eq(slipSheet.communityId, communityId), eq(slipSheet.sheetId, sheetId))
  const [sheet] = await ctx.db.select().from(slipSheet).where(isIt)
  if (!sheet) throw ctx.failure('notFound')
  if (sheet.opensUntil <= ctx.now) throw ctx.failure('household.sheetClosed')
  const above = await placesOf(ctx.db, communityId, [communityId, sheet.compoundId])
  const community = above.find(({ placeId }) => placeId === communityId)
  const compound = above.find(({ placeId }) => placeId === sheet.compoundId)
  if (!community || !compound) throw ctx.failure('notFound')
  const doors = await doorsOf(ctx.db, communityId, sheetId)
  return {
    community: community.name,
    compound: compound.name,
    office: community.office,
    officePhone: community.officePhone,
    isInvented: compound.isInvented,
    validUntil: sheet.validUntil,
    slips: doors.map(({ doorId, door }) => {
      const code = slipCodeOf(sheetKey, communityId, doorId)
      return {
        door,
        code,
        address: slipAddress(ctx.settings.origin, { communityId, doorId, code }),
      }
    }),
  }
})

function placesOf(db: Database, communityId: string, placeIds: string[]) {
  const among = and(eq(place.communityId, communityId), inArray(place.placeId, placeIds))
  return db.select().from(place).where(among)
}

/** Those whose slip is still the good one, in the order in which somebody climbs the stairs. */
async function doorsOf(db: Database, communityId: string, sheetId: string) {
  const good = and(eq(slip.communityId, communityId), eq(slip.sheetId, sheetId))
  const rows = await db
    .select({ doorId: slip.doorId, lineage: place.lineage })
    .from(slip)
    .innerJoin(place, and(eq(place.communityId, communityId), eq(place.placeId, slip.doorId)))
    .where(and(good, isNull(slip.voidedAt)))
  const ids = [...new Set(rows.flatMap(({ lineage }) => lineage.slice(-3)))]
  const names = new Map<string, string>()
  for (const { placeId, name } of ids.length > 0 ? await placesOf(db, communityId, ids) : [])
    names.set(placeId, name)
  return rows
    .map(({ doorId, lineage }) => ({
      doorId,
      door: lineage
        .slice(-3)
        .map((step) => names.get(step) ?? '')
        .join(' '),
    }))
    .sort((one, other) => one.door.localeCompare(other.door, 'zh-CN', { numeric: true }))
}
