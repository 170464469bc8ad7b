/** A lane whose clock is the machine's, with settings that a built function can be given too. */
import { localEnvironment } from '../../local/secrets.ts'
import { aWorld, someSecrets } from '../_kit/worlds.ts'
import { aDatabase } from '../support/database.ts'
import { type Lane, laneIn } from '../support/lane.ts'

export async function aRealLane(): Promise<{ lane: Lane; environment: Record<string, string> }> {
  const database = await aDatabase()
  const { world, log } = aWorld(database.appUrl)
  const lane = await laneIn(database, world, log, () => {
    throw new Error('The clock of this lane is the machine’s.')
  })
  const environment = {
    ...localEnvironment(someSecrets, database.appUrl, 2),
    DATABASE_URL_SEALED: database.sealedUrl,
  }
  return { lane, environment }
}
