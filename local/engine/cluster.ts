// The data folder: made once and whole, with its secrets inside it, so that neither is ever there without the other.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Passwords } from '../../db/roles.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'

export const ADMIN = 'linli_admin'

export type Secrets = { admin: string; roles: Passwords; port: number }

/** Gives the secrets of the cluster, which is made first when there is none. */
export async function openCluster(
  place: Place,
  binaries: Binaries,
  durable: boolean,
  say: (line: string) => void,
): Promise<Secrets> {
  const major = await majorOf(place)
  if (major === undefined) return makeCluster(place, binaries, durable, say)
  if (major !== binaries.major) {
    throw new Error(
      `The data in ${place.data} was made by PostgreSQL ${major} and this is ${binaries.major}: ` +
        'go back to the version of linli that made it, or delete that folder to begin anew.',
    )
  }
  return JSON.parse(await readFile(secretsFile(place.data), 'utf8'))
}

async function majorOf(place: Place): Promise<number | undefined> {
  try {
    return Number(await readFile(join(place.data, 'PG_VERSION'), 'utf8'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return undefined
    throw new Error(
      `The data in ${place.data} belongs to another user: run this as that user (or as root), or delete that folder to begin anew.`,
      { cause: error },
    )
  }
}

// A half-made cluster keeps its other name and the next start throws it away. Each has a name of its own, because
// the initdb of a killed start may still be writing.
async function makeCluster(
  place: Place,
  binaries: Binaries,
  durable: boolean,
  say: (line: string) => void,
): Promise<Secrets> {
  say(`Setting up PostgreSQL ${binaries.major} in ${place.data} …`)
  await removeHalves(place)
  const half = `${place.data}.half-${randomBytes(4).toString('hex')}`
  await mkdir(half, { mode: 0o700 })
  await give(place, half)
  const roles = { owner: password(), app: password(), sealed: password() }
  const secrets: Secrets = { admin: password(), roles, port: 0 }
  await initialise(place, half, binaries, secrets.admin, durable)
  await writeSecrets({ ...place, data: half }, secrets)
  await rm(place.data, { recursive: true, force: true })
  await rename(half, place.data)
  return secrets
}

async function removeHalves({ data }: Place): Promise<void> {
  for (const name of await readdir(dirname(data))) {
    if (!name.startsWith(`${basename(data)}.half-`)) continue
    await rm(join(dirname(data), name), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function initialise(
  place: Place,
  half: string,
  binaries: Binaries,
  admin: string,
  durable: boolean,
): Promise<void> {
  const passwordFile = `${half}.password`
  await writeFile(passwordFile, `${admin}\n`, { mode: 0o600 })
  await give(place, passwordFile)
  // From 17 on PostgreSQL sorts by itself; before, C.UTF-8 comes from the system.
  const locale =
    binaries.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions', ...locale]
  if (!durable) flags.push('--no-sync')
  const files = [`--pgdata=${half}`, `--username=${ADMIN}`, `--pwfile=${passwordFile}`]
  const options = { cwd: '/', env: cleanEnvironment(), ...place.account }
  try {
    await promisify(execFile)(join(binaries.folder, 'initdb'), [...files, ...flags], options)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

export async function writeSecrets(place: Place, secrets: Secrets): Promise<void> {
  const file = secretsFile(place.data)
  await writeFile(`${file}.half`, JSON.stringify(secrets), { mode: 0o600 })
  await give(place, `${file}.half`)
  await rename(`${file}.half`, file)
}

/** Settings meant for another PostgreSQL of this person must not reach ours. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^PG|^LC_|^LANG/.test(name))
  return Object.fromEntries(others)
}

function secretsFile(data: string): string {
  return join(data, 'linli.json')
}

function password(): string {
  return randomBytes(24).toString('base64url')
}

async function give(place: Place, path: string): Promise<void> {
  if (place.account !== undefined) await chown(path, place.account.uid, place.account.gid)
}
