/** The timers of `npm start`, each through its door, with what the platform would hand to it. */
import { type Job, timerDoor } from '../functions/_kit/timer-door.ts'
import type { World } from '../functions/_kit/world.ts'
import { job as activities } from '../functions/cron-activities/index.ts'
import { job as ledger } from '../functions/cron-ledger/index.ts'
import { sendReminders } from '../functions/cron-outbox/index.ts'
import type { Post } from '../functions/cron-outbox/post.ts'
import { job as retention } from '../functions/cron-retention/index.ts'
import { timerCall } from '../workers/server/contexts.ts'

export { timerCall }

/** @param makePost what the outbox sends by. */
export function jobsWith(makePost: () => Post): readonly Job[] {
  return [activities, ledger, sendReminders(makePost), retention]
}

const minute = 60_000
/** In the cloud it is a minute too; on the wall somebody is waiting for the message. */
const often: Readonly<Record<string, number>> = { 'cron-outbox': 5_000 }

/** Starts with a first round. @returns how to stop, which waits for what is under way. */
export function startTimers(
  world: World,
  makePost: () => Post,
  say: (line: string) => void,
): () => Promise<void> {
  const stops = jobsWith(makePost).map((job) => startTimer(job, world, say))
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

function startTimer(job: Job, world: World, say: (line: string) => void): () => Promise<void> {
  const { name } = job
  const door = timerDoor(job, () => world, { log: () => undefined })
  const round = async () => {
    const { event, context } = timerCall(name, world.now())
    await door(event, context).catch(() => say(`${name} could not run; it will be tried again.`))
  }
  let running = round()
  const timer = setInterval(() => {
    running = running.then(round)
  }, often[name] ?? minute)
  return async () => {
    clearInterval(timer)
    await running
  }
}
