// A database of its own for a test file: a copy of the migrated template, empty and with all roles in place.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { asRole, onDatabase, withClient } from '../../db/client.ts'
import { ROLES } from '../../db/roles.ts'
import { emptied, fingerprintOf } from './emptied.ts'

export type Database = {
  ownerUrl: string
  appUrl: string
  sealedUrl: string
  /** When nobody asks it any more. */
  drop(): Promise<void>
}

/** What tests of this process are done with and left as the template is. */
const free: Copy[] = []

export async function aDatabase(): Promise<Database> {
  const copy = free.pop() ?? (await aCopy())
  return { ...copy, drop: () => keepOrDrop(copy) }
}

type Copy = Database & { ofAdmin: string; fingerprint: string }

async function aCopy(): Promise<Copy> {
  const copy = await copyOf('linli_template')
  return { ...copy, fingerprint: await fingerprintOf(copy.ofAdmin) }
}

async function keepOrDrop(copy: Copy): Promise<void> {
  if (await emptied(copy.ofAdmin, copy.fingerprint)) free.push(copy)
  else await copy.drop()
}

/** Without any table: for what is tested before or beside the migrations. */
export async function anEmptyDatabase(): Promise<Database> {
  return copyOf('template0')
}

async function copyOf(template: string) {
  const [adminUrl, passwords] = [inject('adminUrl'), inject('passwords')]
  const name = `test_${randomBytes(6).toString('hex')}`
  await withPatience(() =>
    run(adminUrl, `create database ${name} template ${template} owner ${ROLES.owner}`),
  )
  const url = onDatabase(adminUrl, name)
  return {
    ofAdmin: url,
    ownerUrl: asRole(url, ROLES.owner, passwords.owner),
    appUrl: asRole(url, ROLES.app, passwords.app),
    sealedUrl: asRole(url, ROLES.sealed, passwords.sealed),
    drop: () => run(adminUrl, `drop database if exists ${name} with (force)`),
  }
}

async function run(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql))
}

// Object in use: somebody else copies the same template this very moment.
async function withPatience(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== '55006' || tried === 50) throw error
      await sleep(100)
    }
  }
}
