/** Keys of a neighbourhood on one's own machine: made at the first start, kept in a git-ignored file, never in code. */
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templatesSetting } from './reminders.ts'

export interface LocalSecrets {
  appId: string
  pepper: string
  signInKeys: string
}

/** @param folder where they lie, or will lie from now on. Two starts at once agree on the same ones. */
export function localSecrets(folder: string): LocalSecrets {
  const file = join(folder, 'secrets.json')
  return readSecrets(file) ?? keepFirst(file, makeSecrets())
}

/** What a function would find in its environment, for one database. */
export function localEnvironment(secrets: LocalSecrets, databaseUrl: string, poolSize: number) {
  return {
    LINLI_APP_ID: secrets.appId,
    LINLI_PEPPER: secrets.pepper,
    LINLI_SIGN_IN_KEYS: secrets.signInKeys,
    LINLI_ORIGIN: 'https://linli.example',
    LINLI_TEMPLATES: templatesSetting,
    DATABASE_URL_APP: databaseUrl,
    DATABASE_POOL: String(poolSize),
  }
}

function makeSecrets(): LocalSecrets {
  const secret = () => randomBytes(32).toString('base64')
  return {
    appId: `wxdemo${randomBytes(6).toString('hex')}`,
    pepper: secret(),
    signInKeys: `1:${secret()}`,
  }
}

function readSecrets(file: string): LocalSecrets | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Written aside and linked into place: whoever comes second reads what the first wrote, whole. */
function keepFirst(file: string, secrets: LocalSecrets): LocalSecrets {
  mkdirSync(join(file, '..'), { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, JSON.stringify(secrets), { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside)
  }
  return readSecrets(file) ?? secrets
}
