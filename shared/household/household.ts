/** A claim as its person sees it, and as a community worker does. */
import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import type { PersonalField, Scope } from '../operation.ts'
import { claimReasons, claimStandings, claimWays } from './claim.ts'

/** Everything about households lies at the compound, so that its property staff meet it as nothing else. */
export function atCompound(input: { communityId: string; compoundId: string }): Scope {
  return { communityId: input.communityId, placeId: input.compoundId }
}

/** `3栋 2单元 602` */
export function doorNames() {
  return line(60)
}

export function ownClaim() {
  return z.object({
    communityId: id(),
    claimId: id(),
    compoundId: id(),
    doorId: id(),
    compound: line(40),
    door: doorNames(),
    way: z.enum(claimWays),
    reason: z.enum(claimReasons).nullable(),
    standing: z.enum(claimStandings),
    askedAt: moment(),
    decidedAt: moment().nullable(),
    /** What the community wrote when it refused or ended it. */
    words: line(60).nullable(),
    /** Verified adults behind the door, oneself among them. */
    adults: count(),
    office: line(40).nullable(),
    officePhone: line(20).nullable(),
    isInvented: z.boolean(),
  })
}

/** What of a claim says something about its person. */
export function personalIn(path: string, purpose: PersonalField['purpose']): PersonalField[] {
  const fields = ['way', 'reason', 'standing', 'askedAt', 'decidedAt', 'words', 'adults']
  return [path, ...fields.map((field) => `${path}.${field}`)].map((field) => ({ field, purpose }))
}

export type OwnClaim = z.output<ReturnType<typeof ownClaim>>

export function claimOfDoor() {
  return z.object({
    claimId: id(),
    doorId: id(),
    door: doorNames(),
    way: z.enum(claimWays),
    reason: z.enum(claimReasons).nullable(),
    askedAt: moment(),
    decidedAt: moment().nullable(),
    adults: count(),
  })
}

/** How many wait at a compound, and since when. */
export function waitingClaims() {
  return z.object({
    communityId: id(),
    compoundId: id(),
    compound: line(40),
    waiting: count(),
    firstAskedAt: moment(),
  })
}

export type WaitingClaims = z.output<ReturnType<typeof waitingClaims>>
