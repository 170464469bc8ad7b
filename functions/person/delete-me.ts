import { deleteMe as contract } from '@linli/shared/person/delete-me'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { consent, message, outbox, request } from '../_kit/tables.ts'
import { leaveWaitlists } from '../_kit/waitlist.ts'
import {
  attendeeName,
  byHand,
  communityLimit,
  correction,
  hold,
  releaseAct,
  ruling,
} from '../activity/tables.ts'
import { grant, invitation } from '../grant/tables.ts'
import { householdClaim, slipTry } from '../household/tables.ts'
import {
  boardConfirmation,
  companyAnswer,
  coverageFigure,
  ratingFlag,
  ratingSheet,
  vote,
  voteVersion,
  voteWords,
} from '../rating/tables.ts'
import { forgetCardsAndDisputes } from './forget-cards-and-disputes.ts'
import { person } from './tables.ts'

/** Rows that are a person's alone. A grant goes with them: whoever is nobody may do nothing. */
const own: readonly PgTable[] = [
  ...[person, consent, grant, message, outbox, hold, attendeeName],
  ...[householdClaim, voteWords],
]

/** 个人信息保护法, art. 47. What stays, and why the ledger cannot change: docs/decisions/0009-deletion.md. */
export const deleteMe = handle(contract, async (ctx) => {
  const { personId } = ctx.person
  await ctx.forgetReminders()
  await leaveWaitlists(ctx, personId)
  for (const table of own) {
    await ctx.db.execute(sql`delete from ${table} where person_id = ${personId}`)
  }
  await removeRequests(ctx)
  await forgetInInvitations(ctx)
  await forgetInMessages(ctx)
  await forgetCardsAndDisputes(ctx.db, personId)
  await loosenCheckIns(ctx)
  await forgetInSettled(ctx)
  await forgetTries(ctx)
  await forgetInRatings(ctx)
  await ctx.record({ communityId: personId, subjectId: personId })
  return { deletedAt: ctx.now.toISOString() }
})

type Leaving = Ctx<typeof contract>

/** But for this one: an answer lost on the way must not make it done twice. */
async function removeRequests({ db, person, requestId }: Leaving): Promise<void> {
  const mine = eq(request.personId, person.personId)
  await db.delete(request).where(and(mine, ne(request.requestId, requestId)))
}

/** An office that was being handed over can still be taken up; nobody is left to be told of it. */
async function forgetInInvitations({ db, person: { personId } }: Leaving): Promise<void> {
  await db
    .update(invitation)
    .set({ invitedBy: null, handsOver: null })
    .where(eq(invitation.invitedBy, personId))
  await db
    .update(invitation)
    .set({ acceptedBy: sql`gen_random_uuid()` })
    .where(eq(invitation.acceptedBy, personId))
}

/** Those of others, which told them the name. */
async function forgetInMessages({ db, person: { personId } }: Leaving): Promise<void> {
  await db
    .update(message)
    .set({ personName: null, aboutPersonId: null })
    .where(eq(message.aboutPersonId, personId))
}

/** That somebody came stands (志愿服务条例, art. 19), each time as another nobody: no two belong together. */
async function loosenCheckIns({ db, person: { personId } }: Leaving): Promise<void> {
  await db.execute(sql`
    with loose as materialized (
      select community_id, activity_id, check_in_id, gen_random_uuid() as another
      from linli.check_in where person_id = ${personId}
    ), ruled as (
      update linli.ruling set check_in_id = loose.another, reason = null from loose
      where ruling.community_id = loose.community_id and ruling.activity_id = loose.activity_id
        and ruling.check_in_id = loose.check_in_id
    ), left_at as (
      update linli.check_out set check_in_id = loose.another, check_out_id = gen_random_uuid(), digest = ''
      from loose
      where check_out.community_id = loose.community_id and check_out.activity_id = loose.activity_id
        and check_out.check_in_id = loose.check_in_id
    ), mended as (
      update linli.correction set check_in_id = loose.another, reason = null, name = null, unit = null
      from loose
      where correction.community_id = loose.community_id
        and correction.activity_id = loose.activity_id
        and correction.check_in_id = loose.check_in_id
    ), scanned as (
      update linli.member_scan scan set check_in_id = loose.another, card_id = null from loose
      where scan.community_id = loose.community_id and scan.activity_id = loose.activity_id
        and scan.check_in_id = loose.check_in_id
    ), ticked as (
      update linli.roster_tick tick set check_in_id = loose.another from loose
      where tick.community_id = loose.community_id and tick.activity_id = loose.activity_id
        and tick.check_in_id = loose.check_in_id
    ), told as (
      update linli.fence_word fence set check_in_id = loose.another from loose
      where fence.community_id = loose.community_id and fence.activity_id = loose.activity_id
        and fence.check_in_id = loose.check_in_id
    )
    update linli.check_in set person_id = gen_random_uuid(), check_in_id = loose.another, digest = ''
    from loose
    where check_in.community_id = loose.community_id and check_in.activity_id = loose.activity_id
      and check_in.person_id = ${personId}`)
}

/** What an organizer settled or added stands, as by somebody who is nobody now. */
async function forgetInSettled({ db, person: { personId } }: Leaving): Promise<void> {
  const another = sql`gen_random_uuid()`
  await db.update(ruling).set({ ruledBy: another }).where(eq(ruling.ruledBy, personId))
  await db
    .update(correction)
    .set({ correctedBy: another })
    .where(eq(correction.correctedBy, personId))
  await db.update(releaseAct).set({ actedBy: another }).where(eq(releaseAct.actedBy, personId))
  const { decidedBy } = communityLimit
  await db.update(communityLimit).set({ decidedBy: another }).where(eq(decidedBy, personId))
  await db.update(byHand).set({ addedBy: another }).where(eq(byHand.addedBy, personId))
  const decided = eq(householdClaim.decidedBy, personId)
  await db.update(householdClaim).set({ decidedBy: another }).where(decided)
}

/** Those of the door stay, so nobody starts anew to guess on. */
async function forgetTries({ db, person: { personId } }: Leaving): Promise<void> {
  await db.delete(slipTry).where(eq(slipTry.triedBy, personId))
}

/** The household's stars stand, as given by nobody; what was done in an office stands as by nobody too. */
async function forgetInRatings({ db, person: { personId } }: Leaving): Promise<void> {
  const another = sql`gen_random_uuid()`
  await db.update(vote).set({ personId: another }).where(eq(vote.personId, personId))
  await db.update(voteVersion).set({ personId: another }).where(eq(voteVersion.personId, personId))
  const { answeredBy } = companyAnswer
  await db.update(companyAnswer).set({ answeredBy: another }).where(eq(answeredBy, personId))
  const { raisedBy, settledBy } = ratingFlag
  await db.update(ratingFlag).set({ raisedBy: another }).where(eq(raisedBy, personId))
  await db.update(ratingFlag).set({ settledBy: another }).where(eq(settledBy, personId))
  const { confirmedBy } = boardConfirmation
  await db.update(boardConfirmation).set({ confirmedBy: another }).where(eq(confirmedBy, personId))
  const { writtenBy } = ratingSheet
  await db.update(ratingSheet).set({ writtenBy: another }).where(eq(writtenBy, personId))
  const { enteredBy } = coverageFigure
  await db.update(coverageFigure).set({ enteredBy: another }).where(eq(enteredBy, personId))
}
