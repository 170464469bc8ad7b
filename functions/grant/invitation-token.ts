/** The token of an invitation follows from its ids and the pepper: nothing is stored that could be stolen. */
import { createHmac, timingSafeEqual } from 'node:crypto'

interface Ids {
  communityId: string
  invitationId: string
}

/** 22 base64url characters, 128 bits. */
export function invitationToken(pepper: Buffer, { communityId, invitationId }: Ids): string {
  const text = `invitation\0${communityId}\0${invitationId}`
  return createHmac('sha256', pepper).update(text).digest().subarray(0, 16).toString('base64url')
}

export function isTrueToken(pepper: Buffer, ids: Ids, token: string): boolean {
  const expected = Buffer.from(invitationToken(pepper, ids))
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
