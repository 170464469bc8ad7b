// cron-outbox in a process of its own, which can be killed: the timer goes off by message, at the time that it tells.
import { readSettings } from '../../functions/_kit/settings.ts'
import { timerDoor } from '../../functions/_kit/timer-door.ts'
import { makeWorld } from '../../functions/_kit/world.ts'
import { postFromEnvironment } from '../../functions/cron-outbox/post.ts'
import { timerCall } from '../../workers/server/contexts.ts'
import { jobOf } from './planted-senders.ts'

let now = new Date()
const world = makeWorld(readSettings(process.env, ['databaseUrl']), { now: () => now })
const job = jobOf(process.argv[2] ?? '', postFromEnvironment)
const door = timerDoor(job, () => world, { log: () => undefined })

process.on('message', async ({ at }: { at: number }) => {
  now = new Date(at)
  const { event, context } = timerCall(job.name, now)
  process.send?.(await door(event, context))
})
process.on('disconnect', () => process.exit())
