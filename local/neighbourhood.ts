/** What is in the database of `npm start`: the seeded neighbourhood, with LINLI_SEED=neighbourhood-60 its sixty days of history, or with
 * LINLI_SEED=off the divisions alone. */
import { withClient } from '../db/client.ts'
import { seedHistory } from '../db/seed/history.ts'
import { seedNeighbourhood } from '../db/seed/neighbourhood.ts'
import { personIdOf } from '../functions/_kit/person-id.ts'
import { readSettings } from '../functions/_kit/settings.ts'
import type { Engine } from './engine/index.ts'
import { inviteOperator } from './operator.ts'
import { type LocalSecrets, localEnvironment } from './secrets.ts'

export interface Filling {
  secrets: LocalSecrets
  now: Date
  say: (line: string) => void
}

/** What is there already stays as it is. */
export async function fill(engine: Engine, filling: Filling): Promise<void> {
  if (process.env.LINLI_SEED === 'off') return openEmpty(engine, filling)
  const { secrets, now, say } = filling
  const { appId } = secrets
  const pepper = Buffer.from(secrets.pepper, 'base64')
  const knows = { appId, personIdOf: (openId: string) => personIdOf(pepper, { appId, openId }) }
  await seedNeighbourhood(engine.ownerUrl, { ...knows, now, say })
  if (process.env.LINLI_SEED === 'neighbourhood-60') {
    await seedHistory(engine.ownerUrl, { ...knows, now, say })
  }
}

/** As before the first start. Ended in the middle, the next start fills it. */
export async function emptyAll({ ownerUrl }: Engine): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ tables: string }>(
      `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables
       from pg_tables where schemaname in ('linli', 'sealed')`,
    )
    await client.query(`truncate ${rows[0]?.tables}`)
  })
}

/** Nothing but the divisions, and the invitation with which everything begins. */
async function openEmpty({ ownerUrl, appUrl }: Engine, { secrets, now, say }: Filling) {
  const settings = readSettings(localEnvironment(secrets, appUrl, 1))
  const invited = await inviteOperator(ownerUrl, { settings, now, another: false })
  if (invited) say(`邀请: ${invited.address}`)
}
