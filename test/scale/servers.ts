/** Databases with their tables spread: on the server of this run, and on Debian's PostgreSQL 15 where it is installed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { asRole, onDatabase } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { ensureRoles, ROLES } from '../../db/roles.ts'
import { removeServer, startServer } from '../../local/engine/server.ts'
import { aDatabase, type Database } from '../support/database.ts'

const fifteen = '/usr/lib/postgresql/15/bin'

export interface Where {
  what: string
  database(): Promise<Database>
}

export function servers(): Where[] {
  const here = { what: 'the server of this run', database: aDatabase }
  if (existsSync(join(fifteen, 'postgres'))) {
    return [here, { what: 'PostgreSQL 15', database: onFifteen }]
  }
  console.log(`No PostgreSQL 15 in ${fifteen}: the spread schema is tried on one server.`)
  return [here]
}

async function onFifteen(): Promise<Database> {
  const folder = join(inject('engines'), 'fifteen')
  const options = { folder, binaries: fifteen, durable: false, say: () => undefined }
  const { adminUrl, passwords, stop } = await startServer(options)
  await ensureRoles(adminUrl, passwords, 'linli')
  const url = onDatabase(adminUrl, 'linli')
  const ownerUrl = asRole(url, ROLES.owner, passwords.owner)
  await migrate(ownerUrl)
  return {
    ownerUrl,
    appUrl: asRole(url, ROLES.app, passwords.app),
    sealedUrl: asRole(url, ROLES.sealed, passwords.sealed),
    async drop() {
      await stop()
      await removeServer(folder)
    },
  }
}
