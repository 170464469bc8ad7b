/** A neighbourhood behind the HTTP door, with two open communities. */
import { Pool } from 'pg'
import type { World } from '../../functions/_kit/world.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { aWorld, someSecrets } from '../_kit/worlds.ts'
import { Arrange } from '../support/arrange.ts'
import { aDatabase } from '../support/database.ts'

export async function aPlace() {
  const database = await aDatabase()
  const owner = new Pool({ connectionString: database.ownerUrl, max: 2 })
  const { world, log } = aWorld(database.appUrl, { failsOnUnknownKeys: true })
  const arrange = new Arrange(owner, world.settings, world.now)
  const { here, elsewhere } = await arrange.communities()
  return {
    ...{ here, elsewhere, owner, world, log },
    environment: localEnvironment(someSecrets, database.appUrl, 2),
    makeWorld: (): World => world,
    async rename(
      placeId: string,
      name: string,
      change: { office?: string; isInvented?: boolean } = {},
    ) {
      const { office = '演示·便民服务站', isInvented = true } = change
      await owner.query(
        'update linli.place set name = $2, office = $3, is_invented = $4 where place_id = $1',
        [placeId, name, office, isInvented],
      )
    },
    async closeAll() {
      await owner.query('update linli.place set opened_at = null')
    },
    async end() {
      await world.pool.end()
      await owner.end()
      await database.drop()
    },
  }
}
