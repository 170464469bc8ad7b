import { daysOf, quarterOf } from '@linli/shared/rating/quarter'
import {
  showRatingSheet as contract,
  type sheetStandings,
} from '@linli/shared/rating/show-rating-sheet'
import type { Stars } from '@linli/shared/rating/stars'
import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { listsOf } from '../_kit/item-lists.ts'
import type { Database } from '../_kit/world.ts'
import { type Compound, doorsAmong, findCompound, providersAt } from './compounds.ts'
import { tally, vote, voteWords } from './tables.ts'
import { starredItems } from './votes.ts'

export const showRatingSheet = handle(contract, async (ctx, input) => {
  const compound = await findCompound(ctx.db, input)
  if (!compound) throw ctx.failure('notFound')
  const quarter = quarterOf(ctx.now.getTime())
  const doorId = await ownDoor(ctx, input)
  const isStaff = (await ctx.rolesAt(compound.lineage)).includes('propertyStaff')
  const tallies = await ctx.db
    .select()
    .from(tally)
    .where(
      and(
        eq(tally.communityId, input.communityId),
        eq(tally.compoundId, input.compoundId),
        eq(tally.quarter, quarter),
        isNull(tally.closedAt),
      ),
    )
  const who = await providersAt(ctx.db, input)
  const names = await itemNames(ctx.db, compound.lineage[1] ?? '')
  const votes = doorId ? await votesOf(ctx, input, quarter, doorId) : []
  const notes = await notesOf(ctx, input, quarter)
  return {
    compoundName: compound.name,
    isInvented: compound.isInvented,
    quarter,
    lastDay: daysOf(quarter).until,
    standing: standingOf(isStaff, doorId),
    doorId,
    providers: tallies.flatMap(({ providerId, itemKeys, sheetVersion }) => {
      const known = who.get(providerId)
      if (!known) return []
      const given = votes.find((one) => one.providerId === providerId)
      const isMine = given?.personId === ctx.person.personId
      const asked = itemKeys.map((item) => ({ item, itemName: names(sheetVersion, item) }))
      return [
        {
          ...{ providerId, ...known, asked, isGiven: given !== undefined },
          mine: given && isMine ? ownVoteOf(given, itemKeys) : null,
          note: notes.get(providerId) ?? null,
          ratedAt: given?.ratedAt.toISOString() ?? null,
        },
      ]
    }),
  }
})

type Asking = Ctx<typeof contract>
type VoteRow = typeof vote.$inferSelect

function standingOf(isStaff: boolean, doorId: string | null): (typeof sheetStandings)[number] {
  if (isStaff) return 'staffBarred'
  return doorId ? 'ready' : 'householdNeeded'
}

/** The household one has belonged to longest, of several in one compound. */
async function ownDoor(ctx: Asking, of: Compound): Promise<string | null> {
  const held = (await ctx.grants()).filter(({ role }) => role === 'householdMember')
  const [first] = await doorsAmong(
    ctx.db,
    of,
    held.map(({ placeId }) => placeId),
  )
  return first ?? null
}

function votesOf(
  { db }: Asking,
  { communityId, compoundId }: Compound,
  quarter: string,
  doorId: string,
) {
  return db
    .select()
    .from(vote)
    .where(
      and(
        eq(vote.communityId, communityId),
        eq(vote.compoundId, compoundId),
        eq(vote.quarter, quarter),
        eq(vote.doorId, doorId),
      ),
    )
}

async function notesOf(
  { db, person }: Asking,
  { communityId, compoundId }: Compound,
  quarter: string,
) {
  const rows = await db
    .select({ providerId: voteWords.providerId, words: voteWords.words })
    .from(voteWords)
    .where(
      and(
        eq(voteWords.personId, person.personId),
        eq(voteWords.communityId, communityId),
        eq(voteWords.compoundId, compoundId),
        eq(voteWords.quarter, quarter),
      ),
    )
  return new Map(rows.map(({ providerId, words }) => [providerId, words]))
}

function ownVoteOf({ stars, items, ratedAt, number }: VoteRow, itemKeys: string[]) {
  const given = starredItems(itemKeys, items)
  return { stars: stars as Stars, items: given, ratedAt: ratedAt.toISOString(), number }
}

/** Of a version, as it was called in it. */
async function itemNames(db: Database, districtId: string) {
  const lists = await listsOf(db, districtId)
  return (version: number, item: string) =>
    lists.find((list) => list.version === version)?.items.find(({ key }) => key === item)?.name ??
    item.slice(0, 10)
}
