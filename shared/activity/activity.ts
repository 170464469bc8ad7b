/** An activity as residents and organizers see it, and its parts that several operations answer with. */
import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { roles } from '../person/role.ts'
import { ownSignUp, places } from './waitlist.ts'

export const activityKinds = [
  'cleanUp',
  'publicService',
  'class',
  'patrol',
  'meeting',
  'partyDay',
  'visit',
  'campaign',
  'sports',
  'gathering',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/**
 * A record counts at once for those the community knows; the others wait for the organizer, who confirms or rejects.
 */
export const standings = ['confirmed', 'unconfirmed', 'rejected'] as const
export type Standing = (typeof standings)[number]

/** How a record came about. */
export const checkInWays = ['scan', 'late', 'byHand', 'myCode', 'card'] as const
export type CheckInWay = (typeof checkInWays)[number]

/** What a card shows: enough to know what, where and when. */
export function activityBrief() {
  return z.object({
    communityId: id(),
    activityId: id(),
    title: line(40),
    kind: z.enum(activityKinds),
    placeName: line(40),
    startsAt: moment(),
    endsAt: moment(),
    isInvented: z.boolean(),
    cancelledAt: moment().nullable(),
  })
}

/** What a list shows: the card, its places, and how one stands with it. */
export function listedActivity() {
  return activityBrief().extend({
    invitedRoles: z.array(z.enum(roles)).max(roles.length),
    checkedInAt: moment().nullable(),
    canShowCode: z.boolean(),
    places: places(),
    signUp: ownSignUp().nullable(),
  })
}

export function community() {
  return z.object({
    communityId: id(),
    name: line(40),
    subdistrict: line(40),
    isInvented: z.boolean(),
  })
}

/** One's community has not opened linli: the office to call instead, of the nearest place above. */
export function notOpen() {
  return z.object({
    name: line(40),
    isInvented: z.boolean(),
    contact: z.object({ office: line(40), officePhone: line(20) }).nullable(),
  })
}

/** What the activity's own page shows. */
export function activityWhole() {
  return activityBrief().extend({
    about: line(400).nullable(),
    opensAt: moment(),
    closesAt: moment(),
    invitedRoles: z.array(z.enum(roles)).max(roles.length),
    capacity: count().nullable(),
    office: line(40),
    officePhone: line(20),
    cancelReason: line(60).nullable(),
  })
}

/** A record in a person's own name. */
export function ownCheckIn() {
  return z.object({
    checkInId: id(),
    checkedInAt: moment(),
    standing: z.enum(standings),
    way: z.enum(checkInWays),
  })
}

export type ActivityBrief = z.output<ReturnType<typeof activityBrief>>
export type ListedActivity = z.output<ReturnType<typeof listedActivity>>
export type ActivityWhole = z.output<ReturnType<typeof activityWhole>>
export type OwnCheckIn = z.output<ReturnType<typeof ownCheckIn>>
