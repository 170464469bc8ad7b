// Where the bench plays: a PostgreSQL of its own with two districts of 200 compounds, and a household behind each door.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { purposeVersions } from '@linli/shared/person/purpose'
import { quarterOf } from '@linli/shared/rating/quarter'
import pg from 'pg'
import { asRole, onDatabase } from '../../../db/client.ts'
import { migrate } from '../../../db/migrate.ts'
import { grantPrivileges } from '../../../db/privileges.ts'
import { ensureRoles, ROLES } from '../../../db/roles.ts'
import { personIdOf } from '../../../functions/_kit/person-id.ts'
import { processMark } from '../../../local/engine/lock.mjs'
import { removeServer, startServer } from '../../../local/engine/server.ts'
import { root } from '../../root.ts'

export const appId = 'wx0000000000000000'
export const compoundsEach = 200
export const doorsEach = 50
export const households = compoundsEach * doorsEach

export interface Stage {
  folder: string
  appUrl: string
  pepper: string
  noiseKey: string
  quarter: string
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** The same id for the same words, in PostgreSQL as here; with the two digits by which it is a UUID of version 4. */
export const idSql = (words: string) =>
  `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`

export async function setStage(say: (line: string) => void): Promise<Stage> {
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, `bench-${processMark(process.pid)}-`))
  // PostgreSQL's account must pass through, which the mode of a temporary folder forbids.
  chmodSync(folder, 0o755)
  const server = await startServer({ folder, say })
  await ensureRoles(server.adminUrl, server.passwords, 'bench')
  const url = onDatabase(server.adminUrl, 'bench')
  const ownerUrl = asRole(url, ROLES.owner, server.passwords.owner)
  await migrate(ownerUrl)
  await grantPrivileges(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`set work_mem = '256MB'; set maintenance_work_mem = '1GB'`)
  const query = async <Row>(text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as Row[]
  const pepper = randomBytes(32).toString('base64')
  const quarter = quarterOf(Date.now())
  for (const district of [1, 2]) await addDistrict(query, district, quarter)
  await addPeople(query, pepper)
  await query('analyze')
  const appUrl = asRole(url, ROLES.app, server.passwords.app)
  return {
    ...{ folder, appUrl, pepper, quarter, query, noiseKey: randomBytes(32).toString('base64') },
    close: async () => {
      await client.end()
      await server.stop()
      await removeServer(folder)
    },
  }
}

type Query = Stage['query']

/** Each compound in a community of its own; every district a tally each for this quarter. */
async function addDistrict(query: Query, district: number, quarter: string): Promise<void> {
  const [city, own] = [idSql(`'city'`), idSql(`'district ${district}'`)]
  const [community, compound] = [
    idSql(`'community ${district} ' || n`),
    idSql(`'compound ${district} ' || n`),
  ]
  const provider = idSql(`'provider ${district} ' || n`)
  const all = `from generate_series(1, ${compoundsEach}) as n`
  const columns =
    'community_id, place_id, lineage, kind, name, compound_type, is_invented, opened_at'
  await query(`insert into linli.place (${columns})
    select ${own}, ${own}, array[${city}, ${own}], 'district', '演示·区', null, true, '2025-01-01'`)
  await query(`insert into linli.place (${columns})
    select ${community}, ${community}, array[${city}, ${own}, ${own}, ${community}], 'community', '演示·社区', null, true, '2025-01-01' ${all}`)
  await query(`insert into linli.place (${columns})
    select ${community}, ${compound}, array[${city}, ${own}, ${own}, ${community}, ${compound}], 'compound',
      '演示·小区' || n, 'oldCompound', true, '2025-01-01' ${all}`)
  await query(`insert into linli.place (${columns})
    select ${community}, ${idSql(`'door ${district} ' || n || ' ' || d`)},
      array[${city}, ${own}, ${own}, ${community}, ${compound}, ${compound}, ${compound}, ${idSql(`'door ${district} ' || n || ' ' || d`)}],
      'door', d::text, null, true, null ${all}, generate_series(1, ${doorsEach}) as d`)
  await query(`insert into linli.service_contract (community_id, contract_id, compound_id, kind, provider_id,
      starts_on, entered_at, is_invented)
    select ${community}, ${provider}, ${compound}, 'communityCare', ${provider}, '2020-01-01', '2025-01-01', true ${all}`)
  await addTallies(query, district, quarter)
}

export async function addTallies(query: Query, district: number, quarter: string): Promise<void> {
  await query(
    `insert into linli.tally (community_id, compound_id, provider_id, quarter, item_keys, sheet_version, counts,
       item_counts, changed_doors, noise, views)
     select ${idSql(`'community ${district} ' || n`)}, ${idSql(`'compound ${district} ' || n`)},
       ${idSql(`'provider ${district} ' || n`)}, $1, '{order,cleaning,repairs,greenery,openFees,manner}', 1,
       '{0,0,0,0,0}', array_fill(0, array[30]), '{}', 0, 0 from generate_series(1, ${compoundsEach}) as n`,
    [quarter],
  )
}

export const openIdOf = (n: number) => `bench-household-${n}`

/** Behind each door of the first district, who has consented. */
async function addPeople(query: Query, pepper: string): Promise<void> {
  const key = Buffer.from(pepper, 'base64')
  const people = Array.from({ length: households }, (_, n) =>
    personIdOf(key, { appId, openId: openIdOf(n) }),
  )
  const numbered = 'from unnest($1::uuid[]) with ordinality as one (person_id, n)'
  await query(
    `insert into linli.person_grant (person_id, grant_id, role, community_id, place_id, starts_at, is_invented)
     select person_id, person_id, 'householdMember', ${idSql(`'community 1 ' || ((n - 1) / ${doorsEach} + 1)`)},
       ${idSql(`'door 1 ' || ((n - 1) / ${doorsEach} + 1) || ' ' || ((n - 1) % ${doorsEach} + 1)`)}, '2025-01-01', true ${numbered}`,
    [people],
  )
  await query(
    `insert into linli.consent (person_id, consent_id, purpose, version, given_at)
     select person_id, person_id, 'rating', ${purposeVersions.rating}, '2025-01-01' ${numbered}`,
    [people],
  )
}
