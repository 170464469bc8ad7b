/** What a function is told by its environment. Everything missing is named in one sentence. */
import { isIP } from 'node:net'

export interface Settings {
  /** The mini-program's own appid; calls that come for another one are nobody's. */
  appId: string
  /** Key of the HMAC that turns an openid into a personId. Never changes, or everybody becomes somebody else. */
  pepper: Buffer
  /** Master keys of the sign-in codes by key id (0-255). The highest id signs, all of them verify. */
  signInKeys: ReadonlyMap<number, Buffer>
  /** Where sign-in addresses point, without a slash at the end. */
  origin: string
  databaseUrl: string
  /** PEM of the authority that signed the database's certificate, where it is not a public one. */
  databaseCa: string | null
  /** Connections per instance; instances × this must stay below the server's limit. */
  poolSize: number
  /** Off where a pooler between function and database cannot keep prepared statements. */
  prepares: boolean
  /** WeChat's developer tools may call: true in development only. */
  acceptsDevtools: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

const needed = [
  'LINLI_APP_ID',
  'LINLI_PEPPER',
  'LINLI_SIGN_IN_KEYS',
  'LINLI_ORIGIN',
  'DATABASE_URL_APP',
]

/** @throws Error with one sentence that names what is missing or unreadable. */
export function readSettings(environment: Environment): Readonly<Settings> {
  const missing = needed.filter((name) => !environment[name])
  if (missing.length > 0)
    throw new Error(`Not set in the function’s environment: ${missing.join(', ')}.`)
  const value = (name: string) => environment[name] ?? ''
  return Object.freeze({
    appId: value('LINLI_APP_ID'),
    pepper: secretOf('LINLI_PEPPER', value('LINLI_PEPPER')),
    signInKeys: keysOf(value('LINLI_SIGN_IN_KEYS')),
    origin: value('LINLI_ORIGIN').replace(/\/+$/, ''),
    databaseUrl: value('DATABASE_URL_APP'),
    databaseCa: environment.DATABASE_CA ?? null,
    poolSize: poolSizeOf(environment.DATABASE_POOL ?? '2'),
    prepares: environment.PG_PREPARE !== 'off',
    acceptsDevtools: environment.LINLI_DEVTOOLS === 'on',
  })
}

/** Whether traffic to this host leaves the machine, so that it must be encrypted and verified. */
export function isLoopback(databaseUrl: string): boolean {
  const host = new URL(databaseUrl).hostname.replace(/^\[|\]$/g, '')
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function poolSizeOf(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Error('DATABASE_POOL must be a whole number from 1.')
  return Number(text)
}

function secretOf(name: string, text: string): Buffer {
  const secret = Buffer.from(text, 'base64')
  if (secret.length < 32) throw new Error(`${name} must be at least 32 bytes in base64.`)
  return secret
}

/** `1:<base64>,2:<base64>` */
function keysOf(text: string): ReadonlyMap<number, Buffer> {
  const keys = text.split(',').map((part): [number, Buffer] => {
    const [keyId = '', secret = ''] = part.trim().split(':')
    const number = /^\d{1,3}$/.test(keyId) ? Number(keyId) : 256
    if (number > 255)
      throw new Error('LINLI_SIGN_IN_KEYS must read 1:<base64>,2:<base64>, ids from 0 to 255.')
    return [number, secretOf('LINLI_SIGN_IN_KEYS', secret)]
  })
  if (new Set(keys.map(([keyId]) => keyId)).size < keys.length) {
    throw new Error('LINLI_SIGN_IN_KEYS names a key id twice.')
  }
  return new Map(keys.sort(([one], [other]) => one - other))
}
