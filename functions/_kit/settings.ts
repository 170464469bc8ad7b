/** What a function is told by its environment. A door reads what it needs; all that is missing is named in one sentence. */
import { readTemplates, type Template } from './templates.ts'

/** What there is to be needed. */
interface Needed {
  /** The mini-program's own appid; calls that come for another one are nobody's. */
  appId: string
  /** Key of the HMAC that turns an openid into a personId. Never changes, or everybody becomes somebody else. */
  pepper: Buffer
  /** Master keys of the sign-in codes by key id (0-255). The highest id signs, all of them verify. */
  signInKeys: ReadonlyMap<number, Buffer>
  /** Key of the noise on published stars. Never changes, or a batch made twice would tell more than one does. */
  noiseKey: Buffer
  /** Where sign-in addresses point, without a slash at the end. */
  origin: string
  databaseUrl: string
  /** PostgreSQL as the sealed role, and the mini-program's AppSecret: of the function that sends, and no other. */
  sealedUrl: string
  wechatSecret: string
}

/** What every door has, because it has a default. */
interface Defaulted {
  /** PEM of the authority that signed the database's certificate, where it is not a public one. */
  databaseCa: string | null
  /** Connections per instance; instances × this must stay below the server's limit. */
  poolSize: number
  /** Off where a pooler between function and database cannot keep prepared statements. */
  prepares: boolean
  /** By which WeChat may remind; without any, reminders are not offered. */
  templates: readonly Template[]
  /** WeChat's own address, or a double's. */
  wechatUrl: string
  /** WeChat's developer tools may call: LINLI_DEVTOOLS=on, in development only. */
  acceptsDevtools: boolean
}

export type Need = keyof Needed
/** All but what one timer is told alone. */
export type Usual = Exclude<Need, 'sealedUrl' | 'wechatSecret' | 'noiseKey'>
/** The settings of whoever needs these, and with nothing said, the usual ones. */
export type Settings<N extends Need = Usual> = Readonly<Pick<Needed, N> & Defaulted>

type Environment = Readonly<Record<string, string | undefined>>
type Reader<T> = readonly [variable: string, read: (text: string, variable: string) => T]

const readers: { readonly [N in Need]: Reader<Needed[N]> } = {
  appId: ['LINLI_APP_ID', (text) => text],
  pepper: ['LINLI_PEPPER', secretOf],
  signInKeys: ['LINLI_SIGN_IN_KEYS', keysOf],
  noiseKey: ['LINLI_NOISE_KEY', secretOf],
  origin: ['LINLI_ORIGIN', (text) => text.replace(/\/+$/, '')],
  databaseUrl: ['DATABASE_URL_APP', (text) => text],
  sealedUrl: ['DATABASE_URL_SEALED', (text) => text],
  wechatSecret: ['LINLI_WECHAT_SECRET', (text) => text],
}

const all = Object.keys(readers) as Need[]
const alone: readonly Need[] = ['sealedUrl', 'wechatSecret', 'noiseKey']
const usual = all.filter((need) => !alone.includes(need))

/** The variables that must be set for these needs, always in the same order. */
export function variablesOf(needs: readonly Need[]): string[] {
  return all.filter((need) => needs.includes(need)).map((need) => readers[need][0])
}

/** The variables that any deployed function may be given besides. */
export const optionalVariables = [
  'DATABASE_CA',
  'DATABASE_POOL',
  'PG_PREPARE',
  'LINLI_TEMPLATES',
  'LINLI_WECHAT_URL',
]

/** @throws Error with one sentence that names what is missing or unreadable. */
export function readSettings(environment: Environment): Settings
export function readSettings<N extends Need>(
  environment: Environment,
  needs: readonly N[],
): Settings<N>
export function readSettings(environment: Environment, needs: readonly Need[] = usual): Settings {
  const missing = variablesOf(needs).filter((name) => !environment[name])
  if (missing.length > 0) throw new Error(`Not set in the environment: ${missing.join(', ')}.`)
  const read = needs.map((need) => {
    const [variable, reader] = readers[need]
    return [need, reader(environment[variable] ?? '', variable)]
  })
  return Object.freeze({ ...Object.fromEntries(read), ...readDefaulted(environment) })
}

/** The settings of this process. */
export function settingsOfProcess<N extends Need>(needs: readonly N[]): Settings<N> {
  return readSettings(process.env, needs)
}

function readDefaulted(environment: Environment): Defaulted {
  return {
    databaseCa: environment.DATABASE_CA || null,
    poolSize: poolSizeOf(environment.DATABASE_POOL || '2'),
    prepares: environment.PG_PREPARE !== 'off',
    templates: readTemplates(environment.LINLI_TEMPLATES ?? ''),
    wechatUrl: environment.LINLI_WECHAT_URL || 'https://api.weixin.qq.com',
    acceptsDevtools: environment.LINLI_DEVTOOLS === 'on',
  }
}

function poolSizeOf(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Error('DATABASE_POOL must be a whole number from 1.')
  return Number(text)
}

function secretOf(text: string, variable: string): Buffer {
  const secret = Buffer.from(text, 'base64')
  if (secret.length < 32) throw new Error(`${variable} must be at least 32 bytes in base64.`)
  return secret
}

/** `1:<base64>,2:<base64>` */
function keysOf(text: string, variable: string): ReadonlyMap<number, Buffer> {
  const keys = text.split(',').map((part): [number, Buffer] => {
    const [keyId = '', secret = ''] = part.trim().split(':')
    const number = /^\d{1,3}$/.test(keyId) ? Number(keyId) : 256
    if (number > 255)
      throw new Error(`${variable} must read 1:<base64>,2:<base64>, ids from 0 to 255.`)
    return [number, secretOf(secret, variable)]
  })
  if (new Set(keys.map(([keyId]) => keyId)).size < keys.length) {
    throw new Error(`${variable} names a key id twice.`)
  }
  return new Map(keys.sort(([one], [other]) => one - other))
}
