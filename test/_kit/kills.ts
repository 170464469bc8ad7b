// Rounds of kill -9 while people sign in: first on the database, then on the function. What was acknowledged
// must be there, and whoever got no answer and sends the same request again gets one row.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import { onTestFinished } from 'vitest'
import { asRole, onDatabase } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { grantPrivileges } from '../../db/privileges.ts'
import { ensureRoles, ROLES } from '../../db/roles.ts'
import { personIdOf } from '../../functions/_kit/person-id.ts'
import { readSettings, type Settings } from '../../functions/_kit/settings.ts'
import { startServer } from '../../local/engine/server.ts'
import { contextOf } from '../../local/functions.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { aFolder } from '../engine/children.ts'
import { Arrange } from '../support/arrange.ts'
import { bundleFunction, type FunctionProcess, killDatabase, startFunction } from './killable.ts'
import { askAgain, keepSigningIn, type Ledger, type Where } from './sign-ins.ts'

export interface Kills {
  acknowledged: number
  askedAgain: number
  /** Acknowledged, and the row or its line in the ledger is not there. */
  lost: number
  /** Lines in the ledger beyond one a row, or a row without one. */
  uneven: number
  wrong: string[]
}

type Say = (line: string) => void

interface Scene {
  folder: string
  where: Where
  owner: Pool
  start(): FunctionProcess
}

export async function killRounds(rounds: number, say: Say = () => undefined): Promise<Kills> {
  const scene = await aScene()
  const ledger: Ledger = { acknowledged: [], unanswered: [], tooLate: 0, wrong: [] }
  let askedAgain = 0
  for (let round = 1; round <= rounds; round += 1) {
    await killBoth(scene, ledger)
    askedAgain += ledger.unanswered.length
    const next = scene.start()
    await askAgain(next, ledger)
    await next.kill()
    say(`${round} of ${rounds} rounds, ${ledger.acknowledged.length} acknowledged`)
  }
  const { acknowledged, wrong } = ledger
  return {
    acknowledged: acknowledged.length,
    askedAgain,
    wrong,
    ...(await readBack(scene, ledger)),
  }
}

/** Each kill comes at its own moment of the load, and after the database came back it goes on. */
async function killBoth({ folder, where, start }: Scene, ledger: Ledger): Promise<void> {
  const target = start()
  const stop = keepSigningIn(target, where, ledger)
  await moreAcknowledged(ledger)
  await killDatabase(folder)
  await moreAcknowledged(ledger)
  await target.kill()
  await stop()
}

async function moreAcknowledged({ acknowledged }: Ledger): Promise<void> {
  const enough = acknowledged.length + 30
  const latest = Date.now() + 60_000
  while (acknowledged.length < enough) {
    if (Date.now() > latest) throw new Error('Nothing is acknowledged any more.')
    await sleep(10)
  }
  await sleep(Math.random() * 200)
}

async function readBack({ owner }: Scene, { acknowledged }: Ledger) {
  const found = await owner.query<{ lost: number; uneven: number }>(
    `select cardinality($1::uuid[]) - count(*) filter (where check_in_id = any ($1) and record_id is not null)
       ::int as lost,
       (count(*) filter (where check_in_id is null or record_id is null))::int as uneven
     from linli.check_in full join linli.record on record_id = check_in_id`,
    [acknowledged],
  )
  return { lost: Number(found.rows[0]?.lost), uneven: Number(found.rows[0]?.uneven) }
}

async function aScene(): Promise<Scene> {
  const folder = await aFolder()
  const { adminUrl, passwords, stop } = await startServer({ folder, say: () => undefined })
  onTestFinished(stop)
  await ensureRoles(adminUrl, passwords, 'linli')
  const url = onDatabase(adminUrl, 'linli')
  const ownerUrl = asRole(url, ROLES.owner, passwords.owner)
  await migrate(ownerUrl)
  await grantPrivileges(ownerUrl)
  const secret = () => randomBytes(32).toString('base64')
  const secrets = { appId: 'wxtest', pepper: secret(), signInKeys: `1:${secret()}` }
  const env = localEnvironment(secrets, asRole(url, ROLES.app, passwords.app), 8)
  const owner = new Pool({ connectionString: ownerUrl, max: 2 })
  // Its idle connections die with every database that is killed.
  owner.on('error', () => undefined)
  onTestFinished(() => owner.end())
  const settings = readSettings(env)
  const arrange = new Arrange(owner, settings, () => new Date())
  const { here } = await arrange.communities()
  const { communityId, activityId } = await arrange.activity(here)
  const ids = { communityId, activityId }
  const program = await bundleFunction(folder)
  return {
    folder,
    owner,
    where: {
      ids,
      tokenNow: () => arrange.tokenOf(ids, 0),
      nextPerson: await manyPeople(arrange, settings),
    },
    start: () => startFunction(program, { PATH: process.env.PATH, ...env }),
  }
}

/** More than can sign in while the rounds last; each has consented. */
async function manyPeople(arrange: Arrange, { appId, pepper }: Settings) {
  const openIds = Array.from({ length: 40_000 }, (_, number) => `demo-${number}`)
  await arrange.consents(openIds.map((openId) => personIdOf(pepper, { appId, openId })))
  return () => contextOf(appId, openIds.pop() ?? '')
}
