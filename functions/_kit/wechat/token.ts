/** The access token of the mini-program, by WeChat's stable interface: all instances share one, none ends another's. */
import { ask } from './ask.ts'

export interface Account {
  /** WeChat's own address, or a double's. */
  address: string
  appId: string
  secret: string
}

/** WeChat gave no token: nothing can be sent now, and nothing was. */
export class NoToken extends Error {
  readonly code: string

  constructor(code: string) {
    super('WeChat gave no access token')
    this.name = 'NoToken'
    this.code = code
  }
}

export interface Tokens {
  /** @param refused a token that WeChat has just not taken. @throws NoToken */
  get(refused?: string): Promise<string>
}

export function tokensOf(account: Account): Tokens {
  let kept: Promise<string> | undefined
  const fetched = (refused?: string) => {
    const fresh = freshToken(account, refused)
    kept = fresh
    // What failed is asked for again the next time.
    fresh.catch(() => {
      if (kept === fresh) kept = undefined
    })
    return fresh
  }
  return {
    async get(refused) {
      const mine = kept
      if (!mine) return fetched(refused)
      const token = await mine
      if (token !== refused) return token
      // Many may find out at once; the first one asks.
      return kept === mine ? fetched(refused) : this.get(refused)
    },
  }
}

/** Forced only where WeChat goes on handing out one that it does not take: forcing ends the one that others use. */
async function freshToken(account: Account, refused?: string): Promise<string> {
  const token = await askToken(account, false)
  return token === refused ? askToken(account, true) : token
}

async function askToken({ address, appId, secret }: Account, isForced: boolean): Promise<string> {
  const heard = await ask(new URL('/cgi-bin/stable_token', address), {
    grant_type: 'client_credential',
    appid: appId,
    secret,
    force_refresh: isForced,
  })
  if (!('said' in heard)) throw new NoToken('unheard' in heard ? heard.unheard : heard.ambiguous)
  const { access_token, errcode } = heard.said
  if (typeof access_token !== 'string') throw new NoToken(String(errcode))
  return access_token
}
