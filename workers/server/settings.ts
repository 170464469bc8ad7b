/** What the server itself is told by its environment; the functions read theirs (functions/_kit/settings.ts). */

export interface Settings {
  appId: string
  /** WeChat's password for this mini-program. It leaves this process towards WeChat only, and stands in no log. */
  appSecret: string
  /** Key of the sessions. Another one signs everybody out, and their phones in again without their noticing. */
  sessionKey: Buffer
  /** WeChat, or a district's own gateway to it where servers have no way out. */
  wechatUrl: string
  host: string
  port: number
}

type Environment = Readonly<Record<string, string | undefined>>

const needed = ['LINLI_APP_ID', 'LINLI_WECHAT_SECRET', 'LINLI_SESSION_KEY']

/** @throws Error with one sentence that names what is missing or unreadable. */
export function readSettings(environment: Environment): Readonly<Settings> {
  const missing = needed.filter((name) => !environment[name])
  if (missing.length > 0) throw new Error(`Not set for the server: ${missing.join(', ')}.`)
  const value = (name: string) => environment[name] ?? ''
  return Object.freeze({
    appId: value('LINLI_APP_ID'),
    appSecret: value('LINLI_WECHAT_SECRET'),
    sessionKey: keyOf(value('LINLI_SESSION_KEY')),
    wechatUrl: (environment.LINLI_WECHAT_URL ?? 'https://api.weixin.qq.com').replace(/\/+$/, ''),
    host: environment.HOST ?? '127.0.0.1',
    port: portOf(environment.PORT ?? '8650'),
  })
}

function keyOf(text: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length < 32) throw new Error('LINLI_SESSION_KEY must be at least 32 bytes in base64.')
  return key
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new Error('PORT must be a number from 0 to 65535.')
  return port
}
