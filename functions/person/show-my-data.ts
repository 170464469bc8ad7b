import type { FenceWord } from '@linli/shared/activity/fence'
import { showMyData as contract } from '@linli/shared/person/show-my-data'
import type { Quarter } from '@linli/shared/rating/quarter'
import type { Stars } from '@linli/shared/rating/stars'
import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { doorOfClaim } from '../_kit/households.ts'
import { message, outbox, record, request } from '../_kit/tables.ts'
import {
  activity,
  attendeeName,
  checkIn,
  checkOut,
  fenceWord,
  hold,
  lastMinutes,
  signUp,
  standingAnywhere,
} from '../activity/tables.ts'
import { grant, invitation } from '../grant/tables.ts'
import { householdClaim } from '../household/tables.ts'
import { place } from '../place/tables.ts'
import { vote, voteVersion, voteWords } from '../rating/tables.ts'
import { cardsOf, disputesOf } from './cards-and-disputes.ts'
import { countReminders, ownConsents } from './queries.ts'
import { identity, person } from './tables.ts'

const most = 2000

/** Reads across communities by design: everything that carries this person's id, wherever it lies. */
export const showMyData = handle(contract, async (ctx) => {
  const { personId } = ctx.person
  const [known] = await ctx.db.select().from(person).where(eq(person.personId, personId))
  return {
    now: ctx.now.toISOString(),
    name: known?.name ?? null,
    firstSeenAt: known?.firstSeenAt.toISOString() ?? null,
    grants: await grantsOf(ctx),
    checkIns: await checkInsOf(ctx),
    disputes: await disputesOf(ctx.db, personId, most),
    cards: await cardsOf(ctx.db, personId, most),
    signUps: await signUpsOf(ctx),
    households: await householdsOf(ctx),
    ratings: await ratingsOf(ctx),
    consents: await ownConsents(ctx.db, personId, most),
    holds: await holdsOf(ctx),
    messages: await messagesOf(ctx),
    invitations: await invitationsOf(ctx),
    requests: await requestsOf(ctx),
    reminders: await remindersOf(ctx),
    remindersLeft: await countReminders(ctx.db, personId),
    isIdentityKept: await isIdentityKept(ctx),
    ledger: await ledgerOf(ctx),
  }
})

type Own = Ctx<typeof contract>

async function grantsOf({ db, person: { personId } }: Own) {
  const rows = await db
    .select({
      role: grant.role,
      kind: place.kind,
      place: place.name,
      startsAt: grant.startsAt,
      endsAt: grant.endsAt,
    })
    .from(grant)
    .innerJoin(
      place,
      and(eq(place.communityId, grant.communityId), eq(place.placeId, grant.placeId)),
    )
    .where(eq(grant.personId, personId))
    .orderBy(desc(grant.startsAt))
    .limit(most)
  return rows.map(({ startsAt, endsAt, ...row }) => {
    return { ...row, startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null }
  })
}

async function checkInsOf({ db, person: { personId } }: Own) {
  const { checkInId, checkedInAt } = checkIn
  const { name, unit } = attendeeName
  const how = {
    way: checkIn.way,
    fenceWord: sql<FenceWord>`coalesce(${fenceWord.word}, 'unknown')`,
    checkedOutAt: checkOut.checkedOutAt,
    correctedMinutes: lastMinutes('check_in.community_id'),
  }
  const own = { checkInId, checkedInAt, standing: standingAnywhere, ...how, name, unit }
  const rows = await db
    .select({ ...own, community: place.name, title: activity.title })
    .from(checkIn)
    .leftJoin(
      attendeeName,
      and(
        eq(attendeeName.communityId, checkIn.communityId),
        eq(attendeeName.checkInId, checkIn.checkInId),
      ),
    )
    .leftJoin(
      fenceWord,
      and(
        eq(fenceWord.communityId, checkIn.communityId),
        eq(fenceWord.activityId, checkIn.activityId),
        eq(fenceWord.checkInId, checkIn.checkInId),
      ),
    )
    .leftJoin(
      checkOut,
      and(
        eq(checkOut.communityId, checkIn.communityId),
        eq(checkOut.activityId, checkIn.activityId),
        eq(checkOut.checkInId, checkIn.checkInId),
      ),
    )
    .innerJoin(
      activity,
      and(
        eq(activity.communityId, checkIn.communityId),
        eq(activity.activityId, checkIn.activityId),
      ),
    )
    .innerJoin(
      place,
      and(eq(place.communityId, checkIn.communityId), eq(place.placeId, checkIn.communityId)),
    )
    .where(eq(checkIn.personId, personId))
    .orderBy(desc(checkIn.checkedInAt))
    .limit(most)
  return rows.map((row) => ({
    ...row,
    checkedInAt: row.checkedInAt.toISOString(),
    checkedOutAt: row.checkedOutAt?.toISOString() ?? null,
  }))
}

async function signUpsOf({ db, person: { personId } }: Own) {
  const { signedUpAt, placedAt } = signUp
  const rows = await db
    .select({ signedUpAt, placedAt, community: place.name, title: activity.title })
    .from(signUp)
    .innerJoin(
      activity,
      and(eq(activity.communityId, signUp.communityId), eq(activity.activityId, signUp.activityId)),
    )
    .innerJoin(
      place,
      and(eq(place.communityId, signUp.communityId), eq(place.placeId, signUp.communityId)),
    )
    .where(eq(signUp.personId, personId))
    .orderBy(desc(signedUpAt))
    .limit(most)
  return rows.map(({ placedAt, ...row }) => {
    return { ...row, signedUpAt: row.signedUpAt.toISOString(), hasPlace: placedAt !== null }
  })
}

/** Every version, with the words where they stand beside it. */
async function ratingsOf({ db, person: { personId } }: Own) {
  const { quarter, stars, ratedAt } = voteVersion
  const rows = await db
    .select({ compound: place.name, quarter, stars, ratedAt, note: voteWords.words })
    .from(voteVersion)
    .innerJoin(
      place,
      and(
        eq(place.communityId, voteVersion.communityId),
        eq(place.placeId, voteVersion.compoundId),
      ),
    )
    .leftJoin(
      vote,
      and(eq(vote.personId, voteVersion.personId), eq(vote.ratingId, voteVersion.ratingId)),
    )
    .leftJoin(
      voteWords,
      and(
        eq(voteWords.personId, vote.personId),
        eq(voteWords.communityId, vote.communityId),
        eq(voteWords.compoundId, vote.compoundId),
        eq(voteWords.providerId, vote.providerId),
        eq(voteWords.quarter, vote.quarter),
      ),
    )
    .where(eq(voteVersion.personId, personId))
    .orderBy(desc(ratedAt))
    .limit(most)
  return rows.map((row) => {
    const quarter = row.quarter as Quarter
    return { ...row, quarter, stars: row.stars as Stars, ratedAt: row.ratedAt.toISOString() }
  })
}

async function householdsOf({ db, person: { personId } }: Own) {
  const { standing, askedAt, endedAt, communityId, compoundId } = householdClaim
  const compound = alias(place, 'compound')
  const rows = await db
    .select({ standing, askedAt, endedAt, compound: compound.name, door: doorOfClaim })
    .from(householdClaim)
    .innerJoin(
      compound,
      and(eq(compound.communityId, communityId), eq(compound.placeId, compoundId)),
    )
    .where(eq(householdClaim.personId, personId))
    .orderBy(desc(askedAt))
    .limit(most)
  return rows.map(({ askedAt, endedAt, ...row }) => {
    return { ...row, askedAt: askedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null }
  })
}

async function holdsOf({ db, person: { personId } }: Own) {
  const rows = await db
    .select({ title: activity.title, heldAt: hold.heldAt })
    .from(hold)
    .innerJoin(
      activity,
      and(eq(activity.communityId, hold.communityId), eq(activity.activityId, hold.activityId)),
    )
    .where(eq(hold.personId, personId))
    .orderBy(desc(hold.heldAt))
    .limit(most)
  return rows.map(({ title, heldAt }) => ({ title, heldAt: heldAt.toISOString() }))
}

async function messagesOf({ db, person: { personId } }: Own) {
  const { kind, writtenAt } = message
  const mine = eq(message.personId, personId)
  const rows = await db
    .select({ kind, writtenAt })
    .from(message)
    .where(mine)
    .orderBy(desc(writtenAt))
    .limit(most)
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }))
}

/** Those made; one that was taken up shows as the grant it became. */
async function invitationsOf({ db, person: { personId } }: Own) {
  const { role, invitedAt } = invitation
  const rows = await db
    .select({ role, kind: place.kind, place: place.name, invitedAt })
    .from(invitation)
    .innerJoin(
      place,
      and(eq(place.communityId, invitation.communityId), eq(place.placeId, invitation.placeId)),
    )
    .where(eq(invitation.invitedBy, personId))
    .orderBy(desc(invitedAt))
    .limit(most)
  return rows.map((row) => ({ ...row, invitedAt: row.invitedAt.toISOString() }))
}

async function requestsOf({ db, person: { personId } }: Own) {
  const { askedAt } = request
  const mine = eq(request.personId, personId)
  const rows = await db
    .select({ askedAt })
    .from(request)
    .where(mine)
    .orderBy(desc(askedAt))
    .limit(most)
  return rows.map((row) => ({ askedAt: row.askedAt.toISOString() }))
}

async function remindersOf({ db, person: { personId } }: Own) {
  const { state, writtenAt } = outbox
  const mine = eq(outbox.personId, personId)
  const rows = await db
    .select({ state, writtenAt })
    .from(outbox)
    .where(mine)
    .orderBy(desc(writtenAt))
    .limit(most)
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }))
}

/** That it is sealed is all that can be read of it here. */
async function isIdentityKept({ db, person: { personId } }: Own) {
  const mine = eq(identity.personId, personId)
  const rows = await db.select({ personId: identity.personId }).from(identity).where(mine)
  return rows.length > 0
}

async function ledgerOf({ db, person: { personId } }: Own) {
  const { operation, recordedAt } = record
  const mine = eq(record.personId, personId)
  const rows = await db
    .select({ operation, recordedAt })
    .from(record)
    .where(mine)
    .orderBy(desc(recordedAt))
    .limit(most)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}
