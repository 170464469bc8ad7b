/** The timers of `npm start`: every job each minute, through its door, with what the platform would hand to it. */
import { type Job, timerDoor } from '../functions/_kit/timer-door.ts'
import type { World } from '../functions/_kit/world.ts'
import { job as activities } from '../functions/cron-activities/index.ts'
import { job as ledger } from '../functions/cron-ledger/index.ts'
import { job as retention } from '../functions/cron-retention/index.ts'
import { timerCall } from '../workers/server/contexts.ts'

export { timerCall }

export const jobs: readonly Job[] = [activities, ledger, retention]

const minute = 60_000

/** Starts with a first round. @returns how to stop, which waits for the round under way. */
export function startTimers(world: World, say: (line: string) => void): () => Promise<void> {
  const doors = jobs.map((job) => ({
    name: job.name,
    door: timerDoor(job, () => world, { log: () => undefined }),
  }))
  const round = async () => {
    for (const { name, door } of doors) {
      const { event, context } = timerCall(name, world.now())
      await door(event, context).catch(() => say(`${name} could not run; next try in a minute.`))
    }
  }
  let running = round()
  const timer = setInterval(() => {
    running = running.then(round)
  }, minute)
  return async () => {
    clearInterval(timer)
    await running
  }
}
