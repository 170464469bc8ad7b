/**
 * Who is calling, read from the context of this one invocation and from nothing else. The event, headers,
 * process.env and the SDKs' readers all lend a forged or an earlier caller's identity (test/generated/forged-identity.test.ts).
 */
import { createHmac } from 'node:crypto'
import { uuidOfBytes } from './ids.ts'

export interface Identity {
  readonly appId: string
  readonly openId: string
}

interface Accepts {
  appId: string
  acceptsDevtools: boolean
}

/** @returns null for anybody whom WeChat did not name for our own mini-program: such a caller is nobody. */
export function readIdentity(context: unknown, accepts: Accepts): Identity | null {
  const pairs = pairsOf(context)
  const openId = pairs?.get('WX_OPENID')
  const source = pairs?.get('TCB_SOURCE')?.split(',')[0]
  if (!pairs || !openId || !/^[\w-]{6,64}$/.test(openId)) return null
  if (pairs.get('WX_APPID') !== accepts.appId || pairs.has('WX_FROM_OPENID')) return null
  const isKnownSource =
    source === 'wx_client' || (source === 'wx_devtools' && accepts.acceptsDevtools)
  return isKnownSource ? Object.freeze({ appId: accepts.appId, openId }) : null
}

/** The person behind an openid, without a look-up: HMAC-SHA256 over appid and openid, cut to a UUID. */
export function personIdOf(pepper: Buffer, identity: Identity): string {
  const digest = createHmac('sha256', pepper)
    .update(`${identity.appId}\0${identity.openId}`)
    .digest()
  return uuidOfBytes(digest.subarray(0, 16), 8)
}

/** `environment` (JSON, newer) goes before `environ` (`K=V;K=V`, older). A key said twice makes all of it void. */
function pairsOf(context: unknown): Map<string, string> | null {
  if (typeof context !== 'object' || context === null) return null
  const { environment, environ } = context as { environment?: unknown; environ?: unknown }
  if (environment !== undefined)
    return typeof environment === 'string' ? pairsOfJson(environment) : null
  return typeof environ === 'string' ? pairsOfText(environ) : null
}

function pairsOfJson(text: string): Map<string, string> | null {
  const parsed = parseJson(text)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  return new Map(
    Object.entries(parsed).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  )
}

function pairsOfText(text: string): Map<string, string> | null {
  const pairs = new Map<string, string>()
  for (const part of text.split(';')) {
    const [key = ''] = part.split('=', 1)
    if (pairs.has(key)) return null
    if (key !== '') pairs.set(key, part.slice(key.length + 1))
  }
  return pairs
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
