import { answerScore as contract } from '@linli/shared/rating/answer-score'
import { handle } from '../_kit/host.ts'
import { ownPage } from './company-pages.ts'
import { companyAnswer } from './tables.ts'

export const answerScore = handle(contract, async (ctx, input) => {
  const { personId } = ctx.person
  if (!(await ownPage(ctx.db, personId, ctx.now, input))) throw ctx.failure('rating.noPage')
  const said = await ctx.db
    .insert(companyAnswer)
    .values({ ...input, answeredBy: personId, answeredAt: ctx.now })
    .onConflictDoNothing()
    .returning({ quarter: companyAnswer.quarter })
  if (said.length === 0) throw ctx.failure('rating.scoreAnswered')
  await ctx.record({ communityId: input.communityId, subjectId: input.compoundId })
  return { answeredAt: ctx.now.toISOString() }
})
