/** Keys of a neighbourhood on one's own machine: made at the first start, kept in a git-ignored file, never in code. */
import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templatesSetting } from './reminders.ts'

export interface LocalSecrets {
  appId: string
  pepper: string
  signInKeys: string
  noiseKey: string
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
    LINLI_NOISE_KEY: secrets.noiseKey,
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
    noiseKey: secret(),
  }
}

function readSecrets(file: string): LocalSecrets | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Omit<LocalSecrets, 'noiseKey'> &
      Partial<LocalSecrets>
    return { ...kept, noiseKey: kept.noiseKey ?? noiseKeyOf(kept.pepper) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** For a folder from before there were ratings: the same at every start. */
function noiseKeyOf(pepper: string): string {
  return createHmac('sha256', Buffer.from(pepper, 'base64')).update('noise').digest('base64')
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
