import { expect, it } from 'vitest'
import { isLoopback } from '../../functions/_kit/loopback.ts'
import { readSettings, variablesOf } from '../../functions/_kit/settings.ts'

const secret = Buffer.alloc(32, 1).toString('base64')
const whole = {
  LINLI_APP_ID: 'wxtest',
  LINLI_PEPPER: secret,
  LINLI_SIGN_IN_KEYS: `2:${secret},1:${secret}`,
  LINLI_ORIGIN: 'https://linli.example//',
  DATABASE_URL_APP: 'postgres://127.0.0.1/linli',
}

it('reads what it is told, with quiet defaults', () => {
  const settings = readSettings(whole)
  expect(settings).toMatchObject({
    appId: 'wxtest',
    origin: 'https://linli.example',
    databaseUrl: 'postgres://127.0.0.1/linli',
    databaseCa: null,
    poolSize: 2,
    prepares: true,
    acceptsDevtools: false,
  })
  expect([...settings.signInKeys.keys()]).toEqual([1, 2])
  expect(Object.isFrozen(settings)).toBe(true)
})

it('names everything that is missing in one sentence', () => {
  expect(() => readSettings({})).toThrow(
    'Not set in the environment: LINLI_APP_ID, LINLI_PEPPER, LINLI_SIGN_IN_KEYS, LINLI_ORIGIN, DATABASE_URL_APP.',
  )
  expect(() => readSettings({ ...whole, LINLI_ORIGIN: '' })).toThrow(
    'Not set in the environment: LINLI_ORIGIN.',
  )
})

it('reads what is needed and nothing else, and asks for no more', () => {
  const { DATABASE_URL_APP } = whole
  const settings = readSettings({ ...whole, LINLI_PEPPER: 'short' }, ['databaseUrl', 'origin'])
  expect(settings).toEqual({
    ...{ databaseUrl: DATABASE_URL_APP, origin: 'https://linli.example' },
    ...{ databaseCa: null, poolSize: 2, prepares: true, acceptsDevtools: false },
    ...{ templates: [], wechatUrl: 'https://api.weixin.qq.com' },
  })
  expect(() => readSettings({ LINLI_PEPPER: secret }, ['origin', 'databaseUrl', 'pepper'])).toThrow(
    'Not set in the environment: LINLI_ORIGIN, DATABASE_URL_APP.',
  )
})

it('takes an empty variable for one that is not set', () => {
  expect(readSettings({ ...whole, DATABASE_CA: '', DATABASE_POOL: '' })).toMatchObject({
    databaseCa: null,
    poolSize: 2,
  })
})

it('names variables in one order, whoever asks', () => {
  expect(variablesOf(['databaseUrl', 'appId'])).toEqual(['LINLI_APP_ID', 'DATABASE_URL_APP'])
})

it.each([
  ['a short pepper', { LINLI_PEPPER: Buffer.alloc(31).toString('base64') }, 'LINLI_PEPPER'],
  ['a pepper that is no base64', { LINLI_PEPPER: '!!!' }, 'LINLI_PEPPER'],
  ['a key without id', { LINLI_SIGN_IN_KEYS: secret }, 'LINLI_SIGN_IN_KEYS'],
  ['a key id past a byte', { LINLI_SIGN_IN_KEYS: `256:${secret}` }, 'LINLI_SIGN_IN_KEYS'],
  ['a key id below zero', { LINLI_SIGN_IN_KEYS: `-1:${secret}` }, 'LINLI_SIGN_IN_KEYS'],
  ['a short key', { LINLI_SIGN_IN_KEYS: '1:AAAA' }, 'LINLI_SIGN_IN_KEYS'],
  ['a comma too many', { LINLI_SIGN_IN_KEYS: `1:${secret},` }, 'LINLI_SIGN_IN_KEYS'],
  ['a key id said twice', { LINLI_SIGN_IN_KEYS: `1:${secret},1:${secret}` }, 'LINLI_SIGN_IN_KEYS'],
  ['a pool that is no number', { DATABASE_POOL: 'two' }, 'DATABASE_POOL'],
  ['a pool of none', { DATABASE_POOL: '0' }, 'DATABASE_POOL'],
])('refuses %s, and says which setting it is but not its value', (_what, change, name) => {
  const read = () => readSettings({ ...whole, ...change })
  expect(read).toThrow(name)
  expect(read).not.toThrow(secret)
})

it.each([
  ['postgres://127.0.0.1/linli', true],
  ['postgres://u:p@127.8.9.1:5432/linli', true],
  ['postgres://localhost/linli', true],
  ['postgres://[::1]:5432/linli', true],
  ['postgres://db.example/linli', false],
  ['postgres://10.0.0.7/linli', false],
  ['postgres://127.0.0.1.example/linli', false],
  ['postgres://localhost.example/linli', false],
])('%s stays on the machine: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected)
})
