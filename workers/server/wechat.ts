/**
 * WeChat says whose phone it is: `sns/jscode2session`, with its documented errors -1, 40029, 40226 and 45011
 * (developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session, read 2026-11).
 */
import type { HostFailureCode } from '@linli/shared/failure'

interface Account {
  appId: string
  appSecret: string
  wechatUrl: string
}

/** `why` is for the log: a number of WeChat's or a word, never a text of somebody's. */
export type Named = { openId: string } | { failure: HostFailureCode; why: string }

const mostMilliseconds = 5_000

/** What each error means for the phone. A limit of calls passes like a busy system, so it may ask again later. */
const failures: Readonly<Record<number, HostFailureCode>> = {
  [-1]: 'unavailable',
  40029: 'signedOut',
  40163: 'signedOut',
  40226: 'notAllowed',
  45011: 'unavailable',
}

/** @param code of `wx.login`, good once and for five minutes. */
export async function whoHas(code: string, account: Account): Promise<Named> {
  const said = await ask(code, account)
  if (said === null) return { failure: 'unavailable', why: 'unreachable' }
  const { errcode, openid } = said
  if (typeof errcode === 'number' && errcode !== 0) {
    return { failure: failures[errcode] ?? 'broken', why: `wechat ${errcode}` }
  }
  // The session key beside it stays where it is: nothing of ours needs it.
  if (typeof openid === 'string' && /^[\w-]{6,64}$/.test(openid)) return { openId: openid }
  return { failure: 'broken', why: 'unreadable' }
}

async function ask(code: string, account: Account): Promise<Record<string, unknown> | null> {
  const query = new URLSearchParams({
    appid: account.appId,
    secret: account.appSecret,
    js_code: code,
    grant_type: 'authorization_code',
  })
  try {
    const reply = await fetch(`${account.wechatUrl}/sns/jscode2session?${query}`, {
      signal: AbortSignal.timeout(mostMilliseconds),
      redirect: 'error',
    })
    return reply.ok ? Object(await reply.json()) : null
  } catch {
    // No way there, too late, or no JSON. The error would quote the address with the secret in it.
    return null
  }
}
