/**
 * Who is calling, read from the context of this one invocation and from nothing else. The event, headers,
 * process.env and the SDKs' readers all lend a forged or an earlier caller's identity (test/generated/forged-identity.test.ts).
 */

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
  if (pairs.get('WX_APPID') !== accepts.appId) return null
  // Lent by another mini-program (resource sharing): then the openid is not the caller's.
  for (const key of pairs.keys()) if (key.startsWith('WX_FROM_')) return null
  const isKnownSource =
    source === 'wx_client' || (source === 'wx_devtools' && accepts.acceptsDevtools)
  return isKnownSource ? Object.freeze({ appId: accepts.appId, openId }) : null
}

/** Whether the platform says that a timer, and no person in any shape, made this invocation. Unreadable means no. */
export function comesFromTimer(context: unknown): boolean {
  const { environment, environ } = Object(context) as { environment?: unknown; environ?: unknown }
  const newer = environment === undefined ? [] : entriesOf(environment)
  const older = environ === undefined ? [] : typeof environ === 'string' && pairsOfText(environ)
  if (!newer || !older) return false
  const pairs = [...newer, ...older]
  return pairs.some(isOfTimer) && pairs.every((pair) => isOfTimer(pair) || isOfNobody(pair))
}

function isOfTimer([key, value]: readonly [string, unknown]): boolean {
  return (
    (key === 'TRIGGER_SRC' && value === 'timer') || (key === 'TCB_SOURCE' && value === 'wx_trigger')
  )
}

/** Also unions, custom logins and keys in small letters: whoever they name, it is no timer. */
function isOfNobody([key, value]: readonly [string, unknown]): boolean {
  return value === '' || !/(openid|unionid|uuid|user_id|^tcb_source|^trigger_src)$/i.test(key)
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
  const entries = entriesOf(text)
  if (!entries) return null
  const pairs = new Map<string, string>()
  for (const [key, value] of entries) if (typeof value === 'string') pairs.set(key, value)
  return pairs
}

function entriesOf(text: unknown): [string, unknown][] | null {
  const parsed = typeof text === 'string' ? parseJson(text) : null
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  return Object.entries(parsed)
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
