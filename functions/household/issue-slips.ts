import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { issueSlips as contract } from '@linli/shared/household/issue-slips'
import { mostSlips, sheetMinutes, sheetStart } from '@linli/shared/household/slip'
import type { ParsedInputOf } from '@linli/shared/operation'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { isAt, openPlace, placesBelow } from './queries.ts'
import { hashOfCode, sheetIdOf, slipCodeOf } from './slip-code.ts'
import { slip, slipSheet } from './tables.ts'

export const issueSlips = handleWith(['pepper', 'origin'], contract, async (ctx, input) => {
  const { communityId, compoundId, placeId } = input
  const where = await openPlace(ctx.db, communityId, placeId)
  if (!where?.lineage.includes(compoundId)) throw ctx.failure('notFound')
  // Locked, so that of two sheets for one door at once the second voids the first.
  await ctx.db.select().from(place).where(isAt(communityId, compoundId)).for('update')
  const doors = await ctx.db
    .select({ doorId: place.placeId })
    .from(place)
    .where(placesBelow(communityId, placeId, 'door'))
    .limit(mostSlips + 1)
  if (doors.length === 0) throw ctx.failure('household.noDoors')
  if (doors.length > mostSlips) throw ctx.failure('household.tooManySlips')
  const validUntil = daysLater(dateIn(ctx.now.getTime()), input.days)
  const opensUntil = new Date(ctx.now.getTime() + sheetMinutes * 60_000)
  const sheetId = sheetIdOf(communityId, input.sheetKey)
  const sheet = { communityId, sheetId, compoundId, placeId, issuedAt: ctx.now }
  const made = await ctx.db
    .insert(slipSheet)
    .values({ ...sheet, opensUntil, validUntil })
    .onConflictDoNothing()
    .returning({ sheetId: slipSheet.sheetId })
  if (made.length === 0) throw ctx.failure('idReused')
  const ids = doors.map(({ doorId }) => doorId)
  const replaced = await replace(ctx, input, ids, validUntil)
  await ctx.record({ communityId, subjectId: sheetId })
  const addressStart = sheetStart(ctx.settings.origin, communityId)
  const until = { opensUntil: opensUntil.toISOString(), validUntil }
  return { slips: ids.length, replaced, ...until, addressStart }
})

/** A door has one good slip: the old one is void in the same moment. */
async function replace(
  ctx: Ctx<typeof contract, 'pepper'>,
  { communityId, sheetKey }: ParsedInputOf<typeof contract>,
  doorIds: string[],
  validUntil: string,
): Promise<number> {
  const ofDoors = and(eq(slip.communityId, communityId), inArray(slip.doorId, doorIds))
  const replaced = await ctx.db
    .update(slip)
    .set({ voidedAt: ctx.now })
    .where(and(ofDoors, isNull(slip.voidedAt)))
    .returning({ doorId: slip.doorId })
  const sheetId = sheetIdOf(communityId, sheetKey)
  const expiresAt = new Date(startOfDay(daysLater(validUntil, 1)))
  const rows = doorIds.map((doorId) => {
    const code = slipCodeOf(sheetKey, communityId, doorId)
    const codeHash = hashOfCode(ctx.settings.pepper, { communityId, doorId, code })
    return { communityId, doorId, sheetId, codeHash, issuedAt: ctx.now, expiresAt }
  })
  await ctx.db.insert(slip).values(rows)
  return replaced.length
}
