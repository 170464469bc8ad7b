// One PostgreSQL for the whole run, with a migrated template that each test file gets a copy of.
// Nothing in it outlives the run: it keeps no promise about a power cut.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { asRole, onDatabase, withClient } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { grantPrivileges } from '../../db/privileges.ts'
import { ensureRoles, type Passwords, ROLES } from '../../db/roles.ts'
import { processMark } from '../../local/engine/lock.mjs'
import { removeServer, type Server, startServer } from '../../local/engine/server.ts'

export const TEMPLATE = 'linli_template'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    passwords: Passwords
    /** Where tests put the folders of servers of their own. */
    engines: string
  }
}

const PREFIX = 'linli-test-'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${processMark(process.pid)}-`))
  chmodSync(folder, 0o755)
  const engines = join(folder, 'engines')
  mkdirSync(engines)
  const other = process.env.LINLI_TEST_POSTGRES
  const server = await startServer({
    folder,
    say: () => {},
    durable: false,
    ...(other ? { binaries: other } : {}),
  })
  await makeTemplate(server)
  project.provide('adminUrl', server.adminUrl)
  project.provide('passwords', server.passwords)
  project.provide('engines', engines)
  return async () => {
    await server.stop()
    await removeRun(folder)
  }
}

async function makeTemplate({ adminUrl, passwords }: Server): Promise<void> {
  await ensureRoles(adminUrl, passwords, TEMPLATE)
  const ownerUrl = asRole(onDatabase(adminUrl, TEMPLATE), ROLES.owner, passwords.owner)
  await migrate(ownerUrl)
  await grantPrivileges(ownerUrl)
  // Nobody connects to it any more, so copying never finds it busy.
  await withClient(adminUrl, (client) =>
    client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`),
  )
}

// A killed run leaves a server and its folder behind; the mark in the folder's name says whose they were.
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const mark = name.slice(PREFIX.length).split('-').slice(0, -1).join('-')
    if (processMark(Number.parseInt(mark, 10)) !== mark) {
      await removeRun(join(tmpdir(), name)).catch(() => {})
    }
  }
}

async function removeRun(folder: string): Promise<void> {
  const engines = join(folder, 'engines')
  const names = existsSync(engines) ? readdirSync(engines) : []
  for (const name of names) await removeServer(join(engines, name))
  await removeServer(folder)
}
