/** A database with a clock set by hand, and the doors of all timers onto it. */
import { Pool } from 'pg'
import { noiseFrom } from '../../functions/_kit/noise.ts'
import { readSettings } from '../../functions/_kit/settings.ts'
import { type TimerDoor, type TimerLine, timerDoor } from '../../functions/_kit/timer-door.ts'
import { makeWorld } from '../../functions/_kit/world.ts'
import { openReminders, type Reminders } from '../../local/reminders.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { jobsWith, timerCall } from '../../local/timers.ts'
import type { WeChatOptions } from '../../local/wechat/server.ts'
import { someSecrets } from '../_kit/worlds.ts'
import { aDatabase, type Database } from '../support/database.ts'

export interface Clockwork {
  database: Database
  owner: Pool
  log: TimerLine[]
  reminders: Reminders
  now(): Date
  setClock(at: Date): void
  door(name: string): TimerDoor
  /** Lets that timer go off at the present time. In haste it begins no second batch. */
  ring(name: string, hurry?: 'in haste'): ReturnType<TimerDoor>
  close(): Promise<void>
}

export const jobNames = jobsWith(nobody, nobody).map(({ name }) => name)

function nobody(): never {
  throw new Error('Nobody sends anything here.')
}

/** @param wechat what befalls its messages. */
export async function aClockwork(
  start = new Date('2026-03-14T01:03:00.000Z'),
  wechat: Pick<WeChatOptions, 'mishap'> = {},
): Promise<Clockwork> {
  const database = await aDatabase()
  const owner = new Pool({ connectionString: database.ownerUrl, max: 4 })
  const settings = readSettings(localEnvironment(someSecrets, database.appUrl, 6))
  let now = start
  const world = makeWorld(settings, { now: () => now })
  const { appId } = settings
  const reminders = await openReminders(database.sealedUrl, { appId, now: () => now, ...wechat })
  const noise = noiseFrom(Buffer.from(someSecrets.noiseKey, 'base64'))
  const jobs = jobsWith(reminders.makePost, () => noise)
  const log: TimerLine[] = []
  const doorsOf = (mostMilliseconds: number) =>
    new Map(
      jobs.map((job) => {
        const options = { log: (line: TimerLine) => log.push(line), mostMilliseconds }
        return [job.name, timerDoor(job, () => world, options)]
      }),
    )
  const [leisurely, hasty] = [doorsOf(20_000), doorsOf(0)]
  const doorIn = (doors: ReadonlyMap<string, TimerDoor>, name: string) => {
    const door = doors.get(name)
    if (!door) throw new Error(`There is no timer ${name}.`)
    return door
  }
  return {
    ...{ database, owner, log, reminders },
    now: () => now,
    setClock(at) {
      now = at
    },
    door: (name) => doorIn(leisurely, name),
    ring(name, hurry) {
      const { event, context } = timerCall(name, now)
      return doorIn(hurry ? hasty : leisurely, name)(event, context)
    },
    async close() {
      await world.pool.end()
      await reminders.close()
      await owner.end()
      await database.drop()
    },
  }
}
