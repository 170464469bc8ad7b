// Where the bench plays: a PostgreSQL of its own, as durable as that of npm start, with its neighbourhood in it.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { asRole, onDatabase, withClient } from '../../../db/client.ts'
import { migrate } from '../../../db/migrate.ts'
import { grantPrivileges } from '../../../db/privileges.ts'
import { ensureRoles, ROLES } from '../../../db/roles.ts'
import { processMark } from '../../../local/engine/lock.mjs'
import { removeServer, type Server, startServer } from '../../../local/engine/server.ts'
import { root } from '../../root.ts'
import type { Secrets } from './calls.ts'
import { settle } from './settle.ts'

const cache = join(root, '.cache')
const prefix = 'bench-'

export interface Counts {
  checkIns: number
  records: number
}

export interface Stage {
  folder: string
  appUrl: string
  secrets: Secrets
  counts(): Promise<Counts>
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>
  /** Imitates a slow disk for the connections opened from now on; null: as it was. */
  delayCommits(microseconds: number | null): Promise<void>
  close(): Promise<void>
}

export async function setStage(say: (line: string) => void): Promise<Stage> {
  await removeLeftovers()
  const folder = mkdtempSync(join(cache, `${prefix}${processMark(process.pid)}-`))
  // PostgreSQL's account must pass through, which the mode of a temporary folder forbids.
  chmodSync(folder, 0o755)
  const server = await startServer({ folder, say })
  const { ownerUrl, appUrl } = await makeDatabase(server)
  const secrets = { pepper: secret(), signInKey: secret() }
  await settle(ownerUrl, secrets)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const query = async <Row>(text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as Row[]
  return {
    folder,
    appUrl,
    secrets,
    query,
    counts: () => countsOf(query),
    delayCommits: (microseconds) => delayCommits(server.adminUrl, microseconds),
    close: async () => {
      await client.end()
      await server.stop()
      await removeServer(folder)
    },
  }
}

// A killed run leaves its server and folder behind; the mark in the folder's name says whose they were.
async function removeLeftovers(): Promise<void> {
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) {
    const mark = name.startsWith(prefix) ? name.slice(prefix.length).replace(/-[^-]*$/, '') : null
    if (mark === null || processMark(Number.parseInt(mark, 10)) === mark) continue
    await removeServer(join(cache, name))
  }
}

async function makeDatabase({ adminUrl, passwords }: Server) {
  await ensureRoles(adminUrl, passwords, 'bench')
  const url = onDatabase(adminUrl, 'bench')
  const ownerUrl = asRole(url, ROLES.owner, passwords.owner)
  await migrate(ownerUrl)
  await withClient(ownerUrl, (client) =>
    client.query(`create table linli.activity_counter (community_id uuid, activity_id uuid,
      n int not null, primary key (community_id, activity_id))`),
  )
  await grantPrivileges(ownerUrl)
  return { ownerUrl, appUrl: asRole(url, ROLES.app, passwords.app) }
}

async function countsOf(query: Stage['query']): Promise<Counts> {
  const [counts] = await query<Counts>(
    `select (select count(*)::int from linli.check_in) as "checkIns",
       (select count(*)::int from linli.record) as records`,
  )
  return counts ?? { checkIns: 0, records: 0 }
}

/** Only a superuser may set it. Without siblings every commit waits, as on a disk that is far away. */
async function delayCommits(adminUrl: string, microseconds: number | null): Promise<void> {
  const settings = { commit_delay: microseconds, commit_siblings: 0 }
  await withClient(adminUrl, async (client) => {
    for (const [name, value] of Object.entries(settings)) {
      const change = microseconds === null ? `reset ${name}` : `set ${name} = ${value}`
      await client.query(`alter database bench ${change}`)
    }
  })
}

function secret(): string {
  return randomBytes(32).toString('base64')
}
