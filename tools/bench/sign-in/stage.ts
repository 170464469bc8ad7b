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
import {
  activities,
  communities,
  firstNumber,
  hotMembers,
  idOf,
  idStart,
  memberId,
  membersEach,
  openIdOf,
  type Secrets,
} from './neighbourhood.ts'

const cache = join(root, '.cache')
const prefix = 'bench-'

export interface Counts {
  checkIns: number
  records: number
}

export interface Stage {
  folder: string
  appUrl: string
  ownerUrl: string
  secrets: Secrets
  counts(): Promise<Counts>
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  /** Imitates a slow disk for the connections opened from now on; null: as it was. */
  delayCommits(microseconds: number | null): Promise<void>
  close(): Promise<void>
}

export async function setStage(say: (line: string) => void): Promise<Stage> {
  await removeLeftovers()
  const folder = mkdtempSync(join(cache, `${prefix}${processMark(process.pid)}-`))
  // PostgreSQL's account must pass through, which the folder's own mode would forbid.
  chmodSync(folder, 0o755)
  const server = await startServer({ folder, say })
  const { ownerUrl, appUrl } = await makeDatabase(server)
  const secrets = { pepper: secret(), signInKey: secret() }
  await settle(ownerUrl, secrets)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const query = async (text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows
  return {
    folder,
    appUrl,
    ownerUrl,
    secrets,
    query,
    counts: async () => {
      const [row] = await query(`select (select count(*)::int from linli.check_in) as "checkIns",
        (select count(*)::int from linli.record) as records`)
      return row as unknown as Counts
    },
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
    if (mark !== null && processMark(Number.parseInt(mark, 10)) !== mark) {
      await removeServer(join(cache, name))
    }
  }
}

async function makeDatabase({ adminUrl, passwords }: Server) {
  await ensureRoles(adminUrl, passwords, 'bench')
  const url = onDatabase(adminUrl, 'bench')
  const ownerUrl = asRole(url, ROLES.owner, passwords.owner)
  await migrate(ownerUrl)
  await withClient(ownerUrl, (client) =>
    client.query(`create table linli.activity_counter
      (community_id uuid, activity_id uuid, n int not null, primary key (community_id, activity_id))`),
  )
  await grantPrivileges(ownerUrl)
  return { ownerUrl, appUrl: asRole(url, ROLES.app, passwords.app) }
}

/** Only a superuser may set the delay. */
async function delayCommits(adminUrl: string, microseconds: number | null): Promise<void> {
  const settings = { commit_delay: microseconds, commit_siblings: microseconds === null ? null : 0 }
  await withClient(adminUrl, async (client) => {
    for (const [name, value] of Object.entries(settings)) {
      await client.query(
        `alter database bench ${value === null ? `reset ${name}` : `set ${name} = ${value}`}`,
      )
    }
  })
}

function secret(): string {
  return randomBytes(32).toString('base64')
}

/** The window of every activity is open for the hours around the bench; the last activity is the hot one. */
async function settle(ownerUrl: string, secrets: Secrets): Promise<void> {
  const hour = 3_600_000
  const times = [-2, 2].map((hours) => new Date(Date.now() + hours * hour))
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `insert into linli.activity
       select (${sqlId('community')})::uuid, (${sqlId('activity')})::uuid, '演示·清扫楼道', 'cleanUp', '演示',
         '演示·三号院坝', $1, $2, $1, $2, '{partyMember}', null, '演示·社区', '087100000000', true
       from (select case n when $4::int then 0 else n % $3::int end as community, n as activity
         from generate_series(0, $4::int) n) as number`,
      [...times, communities, activities],
    )
    const openIds = Array.from({ length: communities }, (_, community) =>
      Array.from({ length: community === 0 ? hotMembers : membersEach }, (_, member) => ({
        communityId: idOf('community', community),
        personId: memberId(secrets, openIdOf(community, member)),
      })),
    ).flat()
    await client.query(
      `insert into linli.person_grant
       select person, gen_random_uuid(), 'partyMember', community, community, $3, null, true
       from unnest($1::uuid[], $2::uuid[]) as member (person, community)`,
      [openIds.map((row) => row.personId), openIds.map((row) => row.communityId), times[0]],
    )
    await client.query(
      `insert into linli.person_grant
       select (${sqlId('member')})::uuid, gen_random_uuid(), 'partyMember', (${sqlId('community')})::uuid,
         (${sqlId('community')})::uuid, $3, null, true
       from (select n as member, n / $2::int as community
           from generate_series(0, $1::int * $2::int - 1) n) as number`,
      [communities, membersEach, times[0]],
    )
  })
  await withClient(ownerUrl, (client) => client.query('vacuum analyze'))
}

function sqlId(kind: keyof typeof firstNumber): string {
  return `'${idStart}' || (${firstNumber[kind]} + ${kind})`
}
