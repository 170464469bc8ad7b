import * as z from 'zod'
import { checkInWays, standings } from '../activity/activity.ts'
import { disputeReasons } from '../activity/dispute.ts'
import { fenceWords } from '../activity/fence.ts'
import { count, id, line, moment } from '../fields.ts'
import { claimStandings } from '../household/claim.ts'
import { operation } from '../operation.ts'
import { placeKinds } from '../place/kind.ts'
import { quarter } from '../rating/quarter.ts'
import { stars } from '../rating/stars.ts'
import { ownConsent } from './list-consents.ts'
import { messageKinds } from './message.ts'
import { reminderStates } from './reminder.ts'
import { roles } from './role.ts'

/** More of one kind than a life in a neighbourhood leaves; what is beyond is asked of the community. */
const most = 2000

export const showMyData = operation({
  name: 'person.showMyData',
  means: 'Get a copy of all that linli holds about oneself (个人信息保护法, art. 45).',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      now: moment(),
      name: line(30).nullable(),
      firstSeenAt: moment().nullable(),
      grants: z
        .array(
          z.object({
            role: z.enum(roles),
            kind: z.enum(placeKinds),
            place: line(40),
            startsAt: moment(),
            endsAt: moment().nullable(),
          }),
        )
        .max(most),
      checkIns: z
        .array(
          z.object({
            checkInId: id(),
            community: line(40),
            title: line(40),
            checkedInAt: moment(),
            standing: z.enum(standings),
            way: z.enum(checkInWays),
            fenceWord: z.enum(fenceWords),
            checkedOutAt: moment().nullable(),
            /** As an organizer last set the hours; null where they never did. */
            correctedMinutes: count().nullable(),
            /** As given at the door. */
            name: line(30).nullable(),
            unit: line(40).nullable(),
          }),
        )
        .max(most),
      disputes: z
        .array(
          z.object({
            title: line(40),
            disputeReason: z.enum(disputeReasons),
            remark: line(60).nullable(),
            disputedAt: moment(),
          }),
        )
        .max(most),
      cards: z
        .array(
          z.object({
            community: line(40),
            name: line(30),
            unit: line(40).nullable(),
            issuedAt: moment(),
            endedAt: moment().nullable(),
          }),
        )
        .max(most),
      signUps: z
        .array(
          z.object({
            community: line(40),
            title: line(40),
            signedUpAt: moment(),
            hasPlace: z.boolean(),
          }),
        )
        .max(most),
      ratings: z
        .array(
          z.object({
            compound: line(40),
            quarter: quarter(),
            stars: stars(),
            note: line(200).nullable(),
            ratedAt: moment(),
          }),
        )
        .max(most),
      households: z
        .array(
          z.object({
            compound: line(40),
            /** `3栋 2单元 602` */
            door: line(60),
            standing: z.enum(claimStandings),
            askedAt: moment(),
            endedAt: moment().nullable(),
          }),
        )
        .max(most),
      consents: z.array(ownConsent()).max(most),
      holds: z.array(z.object({ title: line(40), heldAt: moment() })).max(most),
      messages: z.array(z.object({ kind: z.enum(messageKinds), writtenAt: moment() })).max(most),
      invitations: z
        .array(
          z.object({
            role: z.enum(roles),
            kind: z.enum(placeKinds),
            place: line(40),
            invitedAt: moment(),
          }),
        )
        .max(most),
      requests: z.array(z.object({ askedAt: moment() })).max(most),
      reminders: z
        .array(z.object({ state: z.enum(reminderStates), writtenAt: moment() }))
        .max(most),
      remindersLeft: count(),
      /** Sealed, for reminders alone. */
      isIdentityKept: z.boolean(),
      ledger: z.array(z.object({ operation: line(60), recordedAt: moment() })).max(most),
    }),
  failures: {},
  personal: [
    { field: 'output.name', purpose: 'none' },
    { field: 'output.firstSeenAt', purpose: 'none' },
    { field: 'output.grants', purpose: 'none' },
    { field: 'output.checkIns', purpose: 'none' },
    { field: 'output.checkIns.name', purpose: 'none' },
    { field: 'output.checkIns.unit', purpose: 'none' },
    { field: 'output.checkIns.fenceWord', purpose: 'none' },
    { field: 'output.checkIns.correctedMinutes', purpose: 'none' },
    { field: 'output.disputes', purpose: 'none' },
    { field: 'output.disputes.remark', purpose: 'none' },
    { field: 'output.cards', purpose: 'none' },
    { field: 'output.cards.name', purpose: 'none' },
    { field: 'output.cards.unit', purpose: 'none' },
    { field: 'output.signUps', purpose: 'none' },
    { field: 'output.ratings', purpose: 'none' },
    { field: 'output.ratings.stars', purpose: 'none' },
    { field: 'output.ratings.note', purpose: 'none' },
    { field: 'output.ratings.ratedAt', purpose: 'none' },
    { field: 'output.households', purpose: 'none' },
    { field: 'output.households.standing', purpose: 'none' },
    { field: 'output.households.askedAt', purpose: 'none' },
    { field: 'output.consents', purpose: 'none' },
    { field: 'output.holds', purpose: 'none' },
    { field: 'output.messages', purpose: 'none' },
    { field: 'output.invitations', purpose: 'none' },
    { field: 'output.requests', purpose: 'none' },
    { field: 'output.reminders', purpose: 'none' },
    { field: 'output.remindersLeft', purpose: 'none' },
    { field: 'output.isIdentityKept', purpose: 'none' },
    { field: 'output.ledger', purpose: 'none' },
  ],
})
