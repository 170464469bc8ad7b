/** A person who has left an id, a name or an openid wherever linli can hold one. */
import { randomUUID } from 'node:crypto'
import { addByHand } from '@linli/shared/activity/add-by-hand'
import { answerDispute } from '@linli/shared/activity/answer-dispute'
import { checkIn } from '@linli/shared/activity/check-in'
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { confirmRoster } from '@linli/shared/activity/confirm-roster'
import { disputeCheckIn } from '@linli/shared/activity/dispute-check-in'
import { disputeForAnother } from '@linli/shared/activity/dispute-for-another'
import { hold } from '@linli/shared/activity/hold'
import { issueCard } from '@linli/shared/activity/issue-card'
import { usualLimits } from '@linli/shared/activity/limits'
import { nameMyself } from '@linli/shared/activity/name-myself'
import { tellFence } from '@linli/shared/activity/tell-fence'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { readInvitation } from '@linli/shared/grant/invitation'
import { invite } from '@linli/shared/grant/invite'
import { firstList } from '@linli/shared/rating/item'
import { rate } from '@linli/shared/rating/rate'
import { communityLimit } from '../../functions/activity/tables.ts'
import {
  boardConfirmation,
  companyAnswer,
  coverageFigure,
  ratingFlag,
  ratingSheet,
} from '../../functions/rating/tables.ts'
import { aDisputeIn, answered, disputeOf } from '../activity/disputing.ts'
import { draftAt } from '../activity/drafting.ts'
import { setsHours } from '../activity/leaving.ts'
import { aCard, cardFor, issue, myCodeOf, scanned } from '../activity/members.ts'
import { aRecordAt, byHandAt, confirm } from '../activity/records.ts'
import { scanOf } from '../activity/scan.ts'
import { comingActivity, signsUp } from '../activity/signing-up.ts'
import { justSignedIn } from '../activity/tell-fence.example.ts'
import { insert } from '../cron/rows.ts'
import { anInvitation } from '../grant/invitations.ts'
import { aServedCompound, doorsIn, livesAt, stars } from '../rating/homes.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import { allow } from './reminders.ts'

export interface Leaving {
  person: Caller
  name: string
  activityId: string
  checkInId: string
  grantId: string
}

export async function aWholeLife(lane: Lane): Promise<Leaving> {
  const person = await lane.aPerson()
  const name = `演示金丝雀${person.personId.slice(0, 6)}`
  const grantId = randomUUID()
  await person.call(acceptInvitation, {
    ...(await anInvitation(lane, lane.here, 'communityWorker')),
    ...{ grantId, name },
  })
  await allow(person, 2)
  await invites(lane, person)
  const scan = await scanOf(lane, { title: '夜间巡查' })
  const checkInId = randomUUID()
  await person.call(hold, scan)
  await person.call(checkIn, { ...scan, checkInId })
  await settles(lane, person)
  await atTheDoor(lane, person, name)
  await isUnknownSomewhere(lane, person, name)
  await signsUp(person, await comingActivity(lane))
  await hasAHousehold(lane, person)
  await rates(lane, person)
  return { person, name, grantId, checkInId, activityId: scan.activityId }
}

/** Adds one by hand and writes down what they say of it, mends the hours of another, decides limits, leaves a draft. */
async function settles(lane: Lane, person: Caller): Promise<void> {
  const at = await lane.anActivity()
  const byHand = byHandAt(at)
  await person.call(addByHand, byHand)
  await person.call(disputeForAnother, { ...disputeOf(at), checkInId: byHand.checkInId })
  const decided = { decidedBy: person.personId, decidedAt: lane.now(), capsFromOn: '2026-03-15' }
  const communityId = randomUUID()
  await insert(lane.owner, communityLimit, [{ communityId, number: 1, ...usualLimits, ...decided }])
  const of = await aRecordAt(lane, at)
  await confirm(person, of)
  await setsHours(person, of, 30)
  await draftAt(lane, lane.here, person)
}

/** Lives behind a door, has decided about another claim, and once entered a wrong code. */
async function hasAHousehold(lane: Lane, { personId }: Caller): Promise<void> {
  const { communityId, compoundId } = lane.here
  const { doorId } = await lane.aDoor()
  const claim = `insert into linli.household_claim (community_id, claim_id, compound_id, door_id,
    person_id, way, standing, is_first, asked_at, decided_by)
    values ($1, gen_random_uuid(), $2, $3, $4, 'slip', 'member', $5, $6, $7)`
  const at = [communityId, compoundId, doorId]
  await lane.owner.query(claim, [...at, personId, true, lane.now(), null])
  await lane.owner.query(claim, [...at, randomUUID(), false, lane.now(), personId])
  await lane.owner.query(
    'insert into linli.slip_try (community_id, tried_by, wrong, since) values ($1, $2, 1, $3)',
    [communityId, personId, lane.now()],
  )
}

/** Gave stars with a note, and did in offices what there is to do about ratings. */
async function rates(lane: Lane, person: Caller): Promise<void> {
  const served = await aServedCompound(lane)
  const [home] = await doorsIn(lane, served, 1)
  if (!home) throw new Error('There is no door.')
  await livesAt(lane, person, home)
  await person.call(rate, stars(lane, served, home, 4, { note: '水泵修了三次' }))
  const { communityId, compoundId, providerId } = served
  const { personId } = person
  const at = lane.now()
  const of = { communityId, compoundId, providerId, quarter: '2025-Q4' }
  const said = { words: '已经修好', answeredBy: personId, answeredAt: at }
  const raised = { reason: 'objection' as const, startsAt: at, households: 0, words: '合同没有续' }
  const settled = { finding: 'stands' as const, because: '合同有效', settledAt: at }
  const flag = { ...of, ...raised, raisedBy: personId, ...settled, settledBy: personId }
  const confirmation = { communityId, confirmationId: randomUUID(), authority: '演示·住建局' }
  const confirmed = { confirmedBy: personId, confirmedAt: at, endedAt: at }
  const figure = { communityId: compoundId, kind: 'party' as const, asOf: '2026-03-01' }
  const counted = { ...figure, covered: 1, compounds: 2, enteredAt: at, enteredBy: personId }
  await insert(lane.owner, companyAnswer, [{ ...of, ...said }])
  await insert(lane.owner, ratingFlag, [flag])
  await insert(lane.owner, boardConfirmation, [{ ...confirmation, ...confirmed }])
  await insert(lane.owner, coverageFigure, [counted])
  const list = {
    communityId: compoundId,
    version: 2,
    since: '2026-Q2',
    items: [...firstList.items],
  }
  await insert(lane.owner, ratingSheet, [{ ...list, writtenBy: personId, writtenAt: at }])
}

/** Was given a card, said the word of a fence, disputed a record; signed in, ticked and answered others. */
async function atTheDoor(lane: Lane, person: Caller, name: string): Promise<void> {
  const other = await lane.aPerson('communityWorker')
  const theirs = { ...cardFor(lane.here, name), myCode: myCodeOf(lane, person) }
  await other.call(issueCard, theirs)
  await issue(person, lane.here)
  const at = await justSignedIn(lane, lane.here, person)
  await person.call(tellFence, { ...at, isInside: true })
  await person.call(disputeCheckIn, { ...disputeOf(at), remark: name })
  const guest = await aRecordAt(lane, at)
  await person.call(confirmRoster, { ...at, checkInIds: [guest.checkInId] })
  const { code } = await aCard(lane, lane.here)
  await person.call(checkInMember, scanned(at, 'card', code))
  await person.call(answerDispute, answered(await aDisputeIn(lane, lane.here)))
}

/** Gave their name where nobody knew them, and was confirmed. */
async function isUnknownSomewhere(lane: Lane, person: Caller, name: string): Promise<void> {
  const { communityId, activityId } = await lane.anActivity({
    communityId: lane.elsewhere.communityId,
  })
  const at = { communityId, activityId }
  const of = await aRecordAt(lane, at, 'unconfirmed', person.personId)
  await person.call(nameMyself, { ...at, name, unit: '演示·区图书馆' })
  await confirm(await lane.aPerson('communityWorker', lane.elsewhere), of)
}

/** One who accepts, so that there is a message, and one who does not yet. */
async function invites(lane: Lane, person: Caller): Promise<void> {
  const { communityId, placeId } = lane.here
  const make = async () => {
    const made = await person.call(invite, {
      ...{ invitationId: randomUUID(), communityId, placeId, role: 'gridWorker', endsOn: null },
    })
    const read = readInvitation(made.address)
    if (!read) throw new Error('The address of an invitation cannot be read.')
    return read
  }
  const guest = await lane.aPerson()
  await guest.call(acceptInvitation, {
    ...(await make()),
    ...{ grantId: randomUUID(), name: '演示客人' },
  })
  await make()
}
