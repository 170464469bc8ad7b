/** How a call leaves the phone where a district runs its own server: HTTPS, with a session made from WeChat's login. */
import { Offline, Refused } from './failures.ts'

/** The build writes the address here. */
declare const LINLI_SERVER: string

const timeoutMilliseconds = 10_000

/** In memory only: the next start of the mini-program fetches another without anybody noticing. */
let session: Promise<string> | undefined

export function prepareTransport(): void {
  currentSession().catch(() => {
    // The first call asks again, and says what is wrong.
  })
}

/** @returns what the function answered. @throws Offline when nobody was reached, Refused when the way was closed. */
export async function send(name: string, data: object): Promise<unknown> {
  const used = currentSession()
  const reply = await post(`/call/${name}`, data, await used)
  if (reply.statusCode !== 401) return answerOf(reply)
  // Ended on the way. Of several calls at once, one fetches the next session.
  if (session === used) session = undefined
  return answerOf(await post(`/call/${name}`, data, await currentSession()))
}

function currentSession(): Promise<string> {
  session ??= newSession().catch((error: unknown) => {
    session = undefined
    throw error
  })
  return session
}

async function newSession(): Promise<string> {
  const { code } = await wx.login().catch(offline)
  const answer = Object(answerOf(await post('/session', { code })))
  if (typeof answer.session === 'string') return answer.session
  const { kind, code: why } = Object(answer.failure)
  if (typeof kind === 'string') throw new Refused(kind as Refused['kind'], why)
  throw new Refused('broken', 'broken')
}

function post(
  path: string,
  data: object,
  bearer?: string,
): Promise<WechatMiniprogram.RequestSuccessCallbackResult> {
  return new Promise((resolve, reject) => {
    wx.request({
      url: LINLI_SERVER + path,
      method: 'POST',
      data,
      header: {
        'content-type': 'application/json',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      timeout: timeoutMilliseconds,
      success: resolve,
      fail: ({ errMsg }) => reject(new Offline(errMsg)),
    })
  })
}

/** A proxy whose server is away answers for it, and not in our words. */
function answerOf({ data, statusCode }: WechatMiniprogram.RequestSuccessCallbackResult): unknown {
  const isOurs = typeof data === 'object' && data !== null
  if (!isOurs && statusCode !== 200) throw new Refused('unavailable', 'unavailable')
  return data
}

function offline(error: unknown): never {
  const { errMsg } = Object(error) as { errMsg?: unknown }
  throw new Offline(String(errMsg ?? error))
}
