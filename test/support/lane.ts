/**
 * A lane to try things in: two communities of one subdistrict, people with roles, a clock that is set by
 * hand, and the doors. A test acts as a person through `call`, exactly as a phone would.
 */
import { randomBytes } from 'node:crypto'
import type { Role } from '@linli/shared/person/role'
import { Pool } from 'pg'
import type { Door } from '../../functions/_kit/door.ts'
import type { LogEntry } from '../../functions/_kit/log.ts'
import { readSettings } from '../../functions/_kit/settings.ts'
import { makeWorld } from '../../functions/_kit/world.ts'
import { openDoors } from '../../local/functions.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { type Activity, type ActivityWish, Arrange, type Site } from './arrange.ts'
import { Caller } from './caller.ts'
import { aDatabase } from './database.ts'

export interface Lane {
  /** The community most things happen in, one beside it, and one that does not exist. */
  here: Site
  elsewhere: Site
  nowhere: Site
  now(): Date
  setClock(at: Date): void
  passSeconds(seconds: number): void
  /** Somebody new. Without a role WeChat knows them and linli does not. */
  aPerson(role?: Role, at?: { communityId: string; placeId: string }): Promise<Caller>
  /** An activity that can be signed in at now, unless the wish says otherwise. */
  anActivity(wish?: ActivityWish): Promise<Activity>
  /** The token that the organizer's phone shows for it, `secondsAgo` ago. */
  tokenOf(activity: Pick<Activity, 'communityId' | 'activityId'>, secondsAgo?: number): string
  /** The database as its owner sees it: for asserting what is recorded. */
  owner: Pool
  doors: ReadonlyMap<string, Door>
  appId: string
  log: LogEntry[]
  close(): Promise<void>
}

export async function aLane(): Promise<Lane> {
  const database = await aDatabase()
  const owner = new Pool({ connectionString: database.ownerUrl, max: 4 })
  const settings = readSettings(localEnvironment(someSecrets(), database.appUrl, 20))
  const log: LogEntry[] = []
  let now = new Date('2026-03-14T01:03:00.000Z')
  const world = makeWorld(settings, {
    now: () => now,
    log: (entry) => log.push(entry),
    failsOnUnknownKeys: true,
  })
  const doors = openDoors(world)
  const arrange = new Arrange(owner, settings, () => now)
  const { here, elsewhere, nowhere } = await arrange.communities()
  return {
    ...{ here, elsewhere, nowhere, owner, doors, log },
    appId: settings.appId,
    now: () => now,
    setClock: (at) => {
      now = at
    },
    passSeconds: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
    async aPerson(role, at = here) {
      const caller = new Caller(doors, settings)
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
}

function someSecrets() {
  const secret = () => randomBytes(32).toString('base64')
  return { appId: 'wxtest', pepper: secret(), signInKeys: `1:${secret()}` }
}
