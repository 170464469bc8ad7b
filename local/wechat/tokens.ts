/** Access tokens as the stable interface of WeChat hands them out: the same to everybody until it runs out. */
import { randomBytes } from 'node:crypto'

export interface Credentials {
  appId: string
  secret: string
}

const lastsMilliseconds = 7_200_000

export function tokenDesk({ appId, secret }: Credentials, now: () => Date) {
  let current: { token: string; until: number } | undefined
  const ended = new Set<string>()
  const fresh = () => {
    if (current) ended.add(current.token)
    current = { token: randomBytes(32).toString('hex'), until: now().getTime() + lastsMilliseconds }
    return current
  }
  return {
    handOut(asked: Readonly<Record<string, unknown>>): object {
      if (asked.grant_type !== 'client_credential') return failed(40002, 'invalid grant_type')
      if (asked.appid !== appId) return failed(40013, 'invalid appid')
      if (asked.secret !== secret) return failed(40125, 'invalid appsecret')
      const isOver = !current || current.until <= now().getTime()
      const { token, until } =
        isOver || asked.force_refresh === true ? fresh() : (current ?? fresh())
      return { access_token: token, expires_in: Math.floor((until - now().getTime()) / 1000) }
    },
    /** @returns what is wrong with it, if anything. */
    check(token: string | null): object | null {
      if (token === current?.token && current.until > now().getTime()) return null
      const isOld = token !== null && (token === current?.token || ended.has(token))
      return isOld ? failed(42001, 'access_token expired') : failed(40001, 'invalid credential')
    },
    /** Ends the one in use, as WeChat does when a secret is replaced. */
    end() {
      fresh()
    },
  }
}

export function failed(errcode: number, errmsg: string): object {
  return { errcode, errmsg }
}
