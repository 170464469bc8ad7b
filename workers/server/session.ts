/** A session says that WeChat named this openid to us a short while ago. It is signed, not kept: any process reads it. */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Short, because a session cannot be taken back. The phone fetches the next one by itself. */
export const sessionSeconds = 7_200

interface Signing {
  appId: string
  sessionKey: Buffer
}

const shape = /^([1-9]\d{9,11})\.([\w-]{6,64})\.([\w-]{43})$/

export function makeSession(signing: Signing, openId: string, now: Date): string {
  const endsAt = String(Math.floor(now.getTime() / 1000) + sessionSeconds)
  return `${endsAt}.${openId}.${signature(signing, openId, endsAt)}`
}

/** @returns the openid, or null for a session that is not ours, was altered or has ended. */
export function readSession(signing: Signing, session: string, now: Date): string | null {
  const [, endsAt = '', openId = '', given = ''] = shape.exec(session) ?? []
  const expected = signature(signing, openId, endsAt)
  if (given.length !== expected.length) return null
  // As texts: the last letter of one digest can be written in four ways.
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return null
  return Number(endsAt) * 1000 > now.getTime() ? openId : null
}

function signature({ appId, sessionKey }: Signing, openId: string, endsAt: string): string {
  const said = ['linli session', appId, openId, endsAt].join('\0')
  return createHmac('sha256', sessionKey).update(said).digest('base64url')
}
