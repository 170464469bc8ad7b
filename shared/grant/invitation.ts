/** An invitation: one role at one place, for one person, once; `<origin>/i/<community>/<invitation>/<token>`. */
import * as z from 'zod'
import { base64urlOfUuid, uuidOfBase64url } from '../base64url.ts'
import { day, id, line, moment } from '../fields.ts'
import { roles } from '../person/role.ts'
import { placeKinds } from '../place/kind.ts'

/** It can be taken up this long. */
export const invitationDays = 7

export function invitationBrief() {
  return z.object({
    communityId: id(),
    invitationId: id(),
    role: z.enum(roles),
    place: z.object({ placeId: id(), kind: z.enum(placeKinds), name: line(40) }),
    /** The last day of the grant; null where it has no end yet. */
    endsOn: day().nullable(),
    expiresAt: moment(),
  })
}

/** What whoever received it must bring. */
export function invitationProof() {
  return {
    communityId: id(),
    invitationId: id(),
    token: z
      .string()
      .length(22)
      .regex(/^[\w-]+$/),
  }
}

export const invitationRefusals = {
  'grant.invitationForged': 'invalid',
  'grant.invitationExpired': 'conflict',
  'grant.invitationUsed': 'conflict',
  'grant.invitationWithdrawn': 'conflict',
} as const

export interface ReadInvitation {
  communityId: string
  invitationId: string
  token: string
}

export function invitationAddress(
  origin: string,
  { communityId, invitationId, token }: ReadInvitation,
): string {
  return `${origin}/i/${base64urlOfUuid(communityId)}/${base64urlOfUuid(invitationId)}/${token}`
}

const shape = /\/i\/([\w-]{22})\/([\w-]{22})\/([\w-]{22})\/?$/

/** @returns null when the text is not an invitation's address. */
export function readInvitation(text: string): ReadInvitation | null {
  const [, community, invitation, token] = shape.exec(text.trim()) ?? []
  if (!community || !invitation || !token) return null
  const communityId = uuidOfBase64url(community)
  const invitationId = uuidOfBase64url(invitation)
  return communityId && invitationId ? { communityId, invitationId, token } : null
}
