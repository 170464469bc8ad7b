/** A lane whose clock is the machine's, with settings that a built function can be given too. */
import { Pool } from 'pg'
import { openDoors } from '../../local/functions.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { aWorld, someSecrets } from '../_kit/worlds.ts'
import { Arrange } from '../support/arrange.ts'
import { Caller } from '../support/caller.ts'
import { aDatabase } from '../support/database.ts'
import type { Lane } from '../support/lane.ts'

export async function aRealLane(): Promise<{ lane: Lane; environment: Record<string, string> }> {
  const database = await aDatabase()
  const owner = new Pool({ connectionString: database.ownerUrl, max: 2 })
  const { world, log } = aWorld(database.appUrl)
  const doors = openDoors(world)
  const arrange = new Arrange(owner, world.settings, world.now)
  const { here, elsewhere, nowhere } = await arrange.communities()
  const standing = () => {
    throw new Error('The clock of this lane is the machine’s.')
  }
  const lane: Lane = {
    ...{ here, elsewhere, nowhere, owner, doors, log },
    appId: world.settings.appId,
    now: world.now,
    setClock: standing,
    passSeconds: standing,
    async aPerson(role, at = here) {
      const caller = new Caller(doors, world.settings)
      if (role) await arrange.grant(caller.personId, role, at)
      return caller
    },
    anActivity: (wish = {}) => arrange.activity({ communityId: here.communityId, ...wish }),
    tokenOf: (activity, secondsAgo = 0) => arrange.tokenOf(activity, secondsAgo),
    async close() {
      await world.pool.end()
      await owner.end()
      await database.drop()
    },
  }
  return { lane, environment: localEnvironment(someSecrets, database.appUrl, 2) }
}
