import { dateIn } from '@linli/shared/day'
import type { Quarter } from '@linli/shared/rating/quarter'
import { showCompanyPage as contract } from '@linli/shared/rating/show-company-page'
import { and, eq, inArray, or } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { ownCompanies, pagesOf } from './company-pages.ts'
import { type Compound, findCompound } from './compounds.ts'
import { companyAnswer, ratingFlag } from './tables.ts'

const most = 40

export const showCompanyPage = handle(contract, async (ctx, input) => {
  const compound = await findCompound(ctx.db, input)
  if (!compound) throw ctx.failure('notFound')
  const own = await ownCompanies(ctx.db, ctx.person.personId, ctx.now, input)
  const pages = (await pagesOf(ctx.db, input, own)).slice(0, most)
  const [answers, flags] = [await answersOf(ctx, input, own), await flagsOf(ctx, input, own)]
  const today = dateIn(ctx.now.getTime())
  const quarters = pages.map(({ line, batch }) => {
    const isIt = (one: { quarter: string; providerId: string }) =>
      one.quarter === line.quarter && one.providerId === line.providerId
    const answer = answers.find(isIt)
    const objection = flags.find((one) => isIt(one) && one.reason === 'objection')
    const takenBack = flags.find((one) => isIt(one) && one.finding === 'takenBack')
    const { objectionsEndOn, isProvisional } = batch
    const isWaiting = batch.publishedOn === null && today <= objectionsEndOn
    return {
      ...figuresOf(line, batch),
      ...{ publishedOn: line.publishedOn, objectionsEndOn, isProvisional },
      mayObject: isWaiting && !objection && !takenBack,
      takenBackBecause: takenBack?.because ?? null,
      answer: answer ? { words: answer.words, answeredAt: answer.answeredAt.toISOString() } : null,
      objection: objection
        ? { words: objection.words ?? '', finding: objection.finding, because: objection.because }
        : null,
    }
  })
  return { compoundName: compound.name, isInvented: compound.isInvented, quarters }
})

type Asking = Ctx<typeof contract>
type Page = Awaited<ReturnType<typeof pagesOf>>[number]

function figuresOf({ line, quarter }: Page['line'], { types }: Page['batch']) {
  const { providerId, providerName, households, votes, starSum, bars, rank } = line
  const { scoreTenths, scoreHundredths, lowTenths, highTenths, compoundType } = line
  const type = types.find((one) => one.compoundType === compoundType)
  return {
    ...{ providerId, providerName, households, votes, starSum, bars, rank },
    ...{ scoreTenths, scoreHundredths, lowTenths, highTenths, quarter: quarter as Quarter },
    ...{ meanHundredths: type?.meanHundredths ?? 300, compounds: type?.compounds ?? 1 },
  }
}

function answersOf({ db }: Asking, { communityId, compoundId }: Compound, own: string[]) {
  return db
    .select()
    .from(companyAnswer)
    .where(
      and(
        eq(companyAnswer.communityId, communityId),
        eq(companyAnswer.compoundId, compoundId),
        inArray(companyAnswer.providerId, own),
      ),
    )
    .limit(400)
}

/** Objections, and whatever took a line back. */
function flagsOf({ db }: Asking, { communityId, compoundId }: Compound, own: string[]) {
  return db
    .select()
    .from(ratingFlag)
    .where(
      and(
        eq(ratingFlag.communityId, communityId),
        eq(ratingFlag.compoundId, compoundId),
        inArray(ratingFlag.providerId, own),
        or(eq(ratingFlag.reason, 'objection'), eq(ratingFlag.finding, 'takenBack')),
      ),
    )
    .limit(400)
}
