// What the tests of the seed share: invented secrets, and counts of every table that the seed fills.
import { withClient } from '../../db/client.ts'
import type { SeedOptions } from '../../db/seed/neighbourhood.ts'
import { personIdOf } from '../../functions/_kit/person-id.ts'

const appId = 'wxdemo0000000000'
const pepper = Buffer.alloc(32, 'seed')

export function seedOptions(now: string): SeedOptions {
  return {
    now: new Date(now),
    appId,
    personIdOf: (openId) => personIdOf(pepper, { appId, openId }),
    say: () => {},
  }
}

const tables = [
  'linli.place',
  'linli.person',
  'linli.person_grant',
  'linli.household_claim',
  'linli.company',
  'linli.service_contract',
  'linli.rating_batch',
  'linli.rating_line',
  'linli.rating_flag',
  'sealed.identity',
  'linli.work_unit',
  'linli.work_unit_registration',
  'linli.activity',
  'linli.sign_up',
  'linli.check_in',
  'linli.record',
] as const

export type Counts = Record<(typeof tables)[number], number>

export async function countRows(ownerUrl: string): Promise<Counts> {
  const counted = await ask<Counts>(
    ownerUrl,
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ')}`,
  )
  const [counts] = counted
  if (counts === undefined) throw new Error('The database counted nothing.')
  return counts
}

export async function ask<Row extends object>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(sql, values)).rows)
}
