/**
 * A lane to try things in: two communities of one subdistrict, people with roles, a clock that is set by
 * hand, and the doors. A test acts as a person through `call`, exactly as a phone would.
 */
import { randomBytes } from 'node:crypto'
import type { Scope } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { Pool } from 'pg'
import type { Door } from '../../functions/_kit/door.ts'
import type { LogEntry } from '../../functions/_kit/log.ts'
import { readSettings, type Settings } from '../../functions/_kit/settings.ts'
import { makeWorld, type World } from '../../functions/_kit/world.ts'
import { openDoors } from '../../local/functions.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { type Activity, type ActivityWish, Arrange } from './arrange.ts'
import { Caller } from './caller.ts'
import { aDatabase, type Database } from './database.ts'
import { addCompound, addDoor, addSite, type Site } from './places.ts'

export interface Lane {
  /** The community most things happen in, one beside it, and one that does not exist. */
  here: Site
  elsewhere: Site
  nowhere: Site
  /** The subdistrict that both lie in. */
  above: Scope
  /** One more community, not open unless wished. */
  aSite(wish?: { isOpen: boolean }): Promise<Site>
  /** One more compound of that community. */
  aCompound(site: Site, wish?: { isOpen: boolean }): Promise<Scope>
  /** One door in the compound of that site. */
  aDoor(site?: Site): ReturnType<typeof addDoor>
  now(): Date
  setClock(at: Date): void
  passSeconds(seconds: number): void
  /** Somebody new who agrees to whatever they are asked. Without a role WeChat knows them and linli does not. */
  aPerson(role?: Role, at?: Scope): Promise<Caller>
  /** Somebody who has consented to nothing yet. */
  aNewcomer(): Caller
  give(caller: Caller, role: Role, at: Scope): Promise<void>
  /** An activity that can be signed in at now, unless the wish says otherwise. */
  anActivity(wish?: ActivityWish): Promise<Activity>
  /** The token that the organizer's phone shows for it, `secondsAgo` ago. */
  tokenOf(activity: Pick<Activity, 'communityId' | 'activityId'>, secondsAgo?: number): string
  /** The database as its owner sees it: for asserting what is recorded. */
  owner: Pool
  /** The connections of the functions. */
  pool: Pool
  doors: ReadonlyMap<string, Door>
  appId: string
  settings: Readonly<Settings>
  log: LogEntry[]
  close(): Promise<void>
}

export async function aLane(): Promise<Lane> {
  const database = await aDatabase()
  return aLaneOn(database, localEnvironment(someSecrets(), database.appUrl, 20))
}

/** A lane whose functions have that environment. */
export async function aLaneOn(
  database: Database,
  environment: ReturnType<typeof localEnvironment>,
): Promise<Lane> {
  const settings = readSettings(environment)
  const log: LogEntry[] = []
  let now = new Date('2026-03-14T01:03:00.000Z')
  const world = makeWorld(settings, {
    now: () => now,
    log: (entry) => log.push(entry),
    failsOnUnknownKeys: true,
  })
  return laneIn(database, world, log, (at) => {
    now = at
  })
}

/** A lane in a world that was made to measure. */
export async function laneIn(
  database: Database,
  world: World,
  log: LogEntry[],
  setClock: (at: Date) => void,
): Promise<Lane> {
  const { now, settings } = world
  const owner = new Pool({ connectionString: database.ownerUrl, max: 4 })
  // A database that is dropped says so also to connections that are being closed.
  owner.on('error', () => undefined)
  const doors = openDoors(world)
  const arrange = new Arrange(owner, settings, now)
  const { subdistrict, here, elsewhere, nowhere } = await arrange.communities()
  const openedIf = (isOpen: boolean) => (isOpen ? now() : null)
  return {
    ...{ here, elsewhere, nowhere, owner, doors, log, settings, now, setClock, pool: world.pool },
    appId: settings.appId,
    above: { communityId: subdistrict.communityId, placeId: subdistrict.placeId },
    aSite: ({ isOpen } = { isOpen: false }) => addSite(arrange.db, subdistrict, openedIf(isOpen)),
    async aCompound(site, { isOpen } = { isOpen: false }) {
      const placeId = await addCompound(arrange.db, site, openedIf(isOpen))
      return { communityId: site.communityId, placeId }
    },
    aDoor: (site = here) => addDoor(arrange.db, site),
    passSeconds: (seconds) => setClock(new Date(now().getTime() + seconds * 1000)),
    async aPerson(role, at = here) {
      const caller = new Caller(doors, settings)
      await arrange.consents([caller.personId])
      if (role) await arrange.grant(caller.personId, role, at)
      return caller
    },
    aNewcomer: () => new Caller(doors, settings),
    give: (caller, role, at) => arrange.grant(caller.personId, role, at),
    anActivity: (wish = {}) => arrange.activity({ communityId: here.communityId, ...wish }),
    tokenOf: (activity, secondsAgo = 0) => arrange.tokenOf(activity, secondsAgo),
    async close() {
      await world.pool.end()
      await owner.end()
      await database.drop()
    },
  }
}

export function someSecrets() {
  const secret = () => randomBytes(32).toString('base64')
  return { appId: 'wxtest', pepper: secret(), signInKeys: `1:${secret()}`, noiseKey: secret() }
}
