import { hash } from 'node:crypto'
import type { ParsedInputOf } from '@linli/shared/operation'
import { isOpen } from '@linli/shared/rating/quarter'
import { rate as contract } from '@linli/shared/rating/rate'
import type { Stars } from '@linli/shared/rating/stars'
import type { OwnVote } from '@linli/shared/rating/vote'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { type RateRow, rateStatement } from './rate.sql.ts'
import { starredItems } from './votes.ts'

type Input = ParsedInputOf<typeof contract>

export const rate = handle(contract, async (ctx, input) => {
  const digest = digestOf(input)
  const row = await record(ctx, input, digest)
  if (row?.number === null || !row?.ratedAt) throw ctx.failure(whyNot(row))
  if (row.isRepeated && !row.digest?.equals(digest)) throw ctx.failure('idReused')
  return { vote: voteOf(row, row.ratedAt, row.number) }
})

/** A second look tells what became of the same request that was under way at the same time. */
async function record(ctx: Ctx<typeof contract>, input: Input, digest: Buffer) {
  const items = Object.fromEntries(input.items.map(({ item, stars }) => [item, stars]))
  const values = [
    ...[input.communityId, input.compoundId, input.providerId, input.quarter, input.doorId],
    ...[ctx.person.personId, input.ratingId, digest, ctx.now, input.stars, JSON.stringify(items)],
    ...[input.note, ctx.requestId, isOpen(input.quarter, ctx.now.getTime())],
  ]
  const run = () => ctx.run(rateStatement, values)
  const [row] = await run().catch((error: unknown) => {
    if (!isIdTaken(error)) throw error
    return run().catch((again: unknown) => {
      throw isIdTaken(again) ? ctx.failure('idReused') : again
    })
  })
  if (row?.number !== null || whyNot(row) !== 'broken') return row
  return (await run())[0]
}

/** The id stands for a vote already: this one, or somebody else's. */
function isIdTaken(error: unknown): boolean {
  const { constraint } = error as { constraint?: string }
  return (
    constraint === 'vote_version_community_id_rating_id_pk' ||
    constraint === 'record_community_id_record_id_pk'
  )
}

/** Who has no household there is told nothing else. */
function whyNot(row: RateRow | undefined) {
  if (!row?.isMember) return 'rating.householdNeeded'
  if (row.isStaff) return 'rating.staffBarred'
  if (!row.isOpenCommunity) return 'rating.communityClosed'
  if (!row.isRated) return 'rating.notRated'
  if (row.isClosed) return 'rating.quarterClosed'
  if (!row.knowsItems) return 'rating.unknownItem'
  return row.hasConsent ? 'broken' : 'consentNeeded'
}

function voteOf(row: RateRow, ratedAt: Date, number: number): OwnVote {
  const items = starredItems(row.itemKeys ?? [], row.items ?? [])
  return { stars: row.stars as Stars, items, ratedAt: ratedAt.toISOString(), number }
}

/** Tells a repeated request from another one under the same id. */
function digestOf(input: Input): Buffer {
  return hash('sha256', JSON.stringify(input), 'buffer').subarray(0, 16)
}
