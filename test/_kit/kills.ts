// Rounds of kill -9 while people write, whatever can be written: first on the database, then on the function. What
// was acknowledged must be there, and what got no answer and is sent again must be done once.
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { asRole, onDatabase } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { grantPrivileges } from '../../db/privileges.ts'
import { ensureRoles, ROLES } from '../../db/roles.ts'
import { startServer } from '../../local/engine/server.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { aFolder } from '../engine/children.ts'
import { closeBooks, openBooks, type Verdict } from '../support/books.ts'
import { someCommands, writes } from '../support/commands.ts'
import { aLaneOn, type Lane, someSecrets } from '../support/lane.ts'
import { bundleFunction, type FunctionProcess, killDatabase, startFunction } from './killable.ts'
import { type Load, sendAll } from './load.ts'

export interface Kills extends Verdict {
  operations: number
  acknowledged: number
  askedAgain: number
  wrong: string[]
}

interface Scene {
  folder: string
  lane: Lane
  start(): FunctionProcess
}

const commandsPerRound = 96

export async function killRounds(
  rounds: number,
  say: (line: string) => void = () => undefined,
): Promise<Kills> {
  const scene = await aScene()
  const examples = await writes()
  const books = await openBooks(scene.lane, examples)
  const load: Load = { target: scene.start(), acknowledged: [], askedAgain: 0, wrong: [] }
  for (let round = 1; round <= rounds; round += 1) {
    const first = (round - 1) * commandsPerRound
    const commands = await someCommands(scene.lane, examples, first, commandsPerRound)
    await Promise.all([sendAll(scene.lane, load, commands), killBoth(scene, load)])
    say(`${round} of ${rounds} rounds, ${load.acknowledged.length} acknowledged`)
  }
  await load.target.kill()
  const { acknowledged, askedAgain, wrong } = load
  return {
    ...(await closeBooks(books, scene.lane.owner, acknowledged)),
    ...{ operations: examples.length, acknowledged: acknowledged.length, askedAgain, wrong },
  }
}

/** Each kill comes at its own moment of the load, and after the database came back it goes on. */
async function killBoth({ folder, start }: Scene, load: Load): Promise<void> {
  await moreAcknowledged(load)
  await killDatabase(folder)
  await moreAcknowledged(load)
  const [dying, next] = [load.target, start()]
  load.target = next
  await dying.kill()
}

async function moreAcknowledged({ acknowledged }: Load): Promise<void> {
  const enough = acknowledged.length + 10 + Math.floor(Math.random() * 20)
  const latest = Date.now() + 60_000
  while (acknowledged.length < enough) {
    if (Date.now() > latest) throw new Error('Nothing is acknowledged any more.')
    await sleep(5)
  }
}

async function aScene(): Promise<Scene> {
  const folder = await aFolder()
  const { adminUrl, passwords, stop } = await startServer({ folder, say: () => undefined })
  onTestFinished(stop)
  await ensureRoles(adminUrl, passwords, 'linli')
  const url = onDatabase(adminUrl, 'linli')
  const urlOf = (role: 'owner' | 'app' | 'sealed') => asRole(url, ROLES[role], passwords[role])
  await migrate(urlOf('owner'))
  await grantPrivileges(urlOf('owner'))
  const env = localEnvironment(someSecrets(), urlOf('app'), 8)
  const urls = { ownerUrl: urlOf('owner'), appUrl: urlOf('app'), sealedUrl: urlOf('sealed') }
  const lane = await aLaneOn({ ...urls, drop: async () => undefined }, env)
  // Its idle connections die with every database that is killed.
  lane.owner.on('error', () => undefined)
  onTestFinished(() => lane.close())
  const program = await bundleFunction(folder)
  const start = () => startFunction(program, { PATH: process.env.PATH, ...env })
  return { folder, lane, start }
}
