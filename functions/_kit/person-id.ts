import { createHmac } from 'node:crypto'
import type { Identity } from './identity.ts'
import { uuidOfBytes } from './ids.ts'

/** The person behind an openid, without a look-up: HMAC-SHA256 over appid and openid, cut to a UUID. */
export function personIdOf(pepper: Buffer, identity: Identity): string {
  const digest = createHmac('sha256', pepper)
    .update(`${identity.appId}\0${identity.openId}`)
    .digest()
  return uuidOfBytes(digest.subarray(0, 16), 8)
}
