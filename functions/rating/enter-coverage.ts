import { dateIn } from '@linli/shared/day'
import { enterCoverage as contract } from '@linli/shared/rating/enter-coverage'
import { handle } from '../_kit/host.ts'
import { coverageFigure } from './tables.ts'

/** A row each time: the latest for the latest day is shown, and what it said before is still there. */
export const enterCoverage = handle(contract, async (ctx, input) => {
  const { districtId: communityId, ...figure } = input
  if (figure.covered > figure.compounds) throw ctx.failure('rating.moreThanAll')
  if (figure.asOf > dateIn(ctx.now.getTime())) throw ctx.failure('rating.dayToCome')
  const entered = await ctx.db
    .insert(coverageFigure)
    .values({ communityId, ...figure, enteredAt: ctx.now, enteredBy: ctx.person.personId })
    .onConflictDoNothing()
    .returning({ kind: coverageFigure.kind })
  if (entered.length === 0) throw ctx.failure('rating.coverageEntered')
  await ctx.record({ communityId, subjectId: communityId })
  return { enteredAt: ctx.now.toISOString() }
})
