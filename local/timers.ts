/** The timers of `npm start`, each through its door, with what the platform would hand to it. */
import { Cron } from 'croner'
import type { Noise } from '../functions/_kit/noise.ts'
import { type Job, timerDoor } from '../functions/_kit/timer-door.ts'
import type { World } from '../functions/_kit/world.ts'
import { job as activities } from '../functions/cron-activities/index.ts'
import { job as ledger } from '../functions/cron-ledger/index.ts'
import { sendReminders } from '../functions/cron-outbox/index.ts'
import type { Post } from '../functions/cron-outbox/post.ts'
import { keepRatings } from '../functions/cron-ratings/keep-ratings.ts'
import { job as retention } from '../functions/cron-retention/index.ts'
import { timerCall } from '../workers/server/contexts.ts'
import { timers } from '../workers/server/timers.ts'

export { timerCall }

/** @param makePost what the outbox sends by. @param makeNoise what published stars carry. */
export function jobsWith(makePost: () => Post, makeNoise: () => Noise): readonly Job[] {
  return [activities, ledger, sendReminders(makePost), keepRatings(makeNoise), retention]
}

const minute = 60_000
/** In the cloud it is a minute too; on the wall somebody is waiting for the message. */
const often: Readonly<Record<string, number>> = { 'cron-outbox': 5_000 }

export interface Makes {
  post: () => Post
  noise: () => Noise
}

export interface Timers {
  /** For a clock that was moved: what would have gone off in between goes off once, in that order. @returns which did. */
  catchUp(from: Date, to: Date): Promise<string[]>
  /** Waits for what is under way. */
  stop(): Promise<void>
}

/** Starts with a first round. */
export function startTimers(world: World, makes: Makes, say: (line: string) => void): Timers {
  const started = jobsWith(makes.post, makes.noise).map((job) => startTimer(job, world, say))
  return {
    async catchUp(from, to) {
      const due = missed(from, to).flatMap((name) => started.find((one) => one.name === name) ?? [])
      for (const timer of due) await timer.ring()
      return due.map(({ name }) => name)
    },
    async stop() {
      await Promise.all(started.map((timer) => timer.stop()))
    },
  }
}

/** By the expressions with which they are deployed; the one that would have been first comes first. */
function missed(from: Date, to: Date): string[] {
  return timers
    .map(({ name, expression }) => ({ name, at: nextTime(expression, from) }))
    .filter(({ at }) => at !== null && at <= to)
    .sort((one, other) => Number(one.at) - Number(other.at))
    .map(({ name }) => name)
}

function nextTime(expression: string, from: Date): Date | null {
  const clock = new Cron(expression, { timezone: 'Asia/Shanghai', mode: '7-part', paused: true })
  return clock.nextRun(from)
}

function startTimer(job: Job, world: World, say: (line: string) => void) {
  const { name } = job
  const door = timerDoor(job, () => world, { log: () => undefined })
  const round = async () => {
    const { event, context } = timerCall(name, world.now())
    await door(event, context).catch(() => say(`${name} could not run; it will be tried again.`))
  }
  let running = round()
  const ring = () => {
    running = running.then(round)
    return running
  }
  const timer = setInterval(ring, often[name] ?? minute)
  return {
    name,
    ring,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
