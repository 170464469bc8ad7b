/**
 * The door `cron-*`: what the platform's timers reach, and nobody else. A job does what is due at `now`: run
 * early, late, twice or twice at once it leaves the same rows (test/cron/timers.test.ts).
 */
import type { Needing } from './door.ts'
import { comesFromTimer } from './identity.ts'
import { describeBug } from './log.ts'
import { type Need, settingsOfProcess } from './settings.ts'
import { type PooledDatabase, type World, worldFromEnvironment } from './world.ts'

export interface Due {
  db: PooledDatabase
  now: Date
  /** Asked only where more is left to do. After a no, the job ends and goes on the next time. */
  hasTime(): boolean
}

/** How much was done, by names that stand in the code. */
export type Counts = Readonly<Record<string, number>>

export interface Job {
  /** That of its function. */
  name: string
  /** What its function must be given besides the database. */
  needs?: readonly Need[]
  /** And where templates of reminders are set. */
  needsToRemind?: readonly Need[]
  run(due: Due): Promise<Counts>
}

export type TimerAnswer =
  | { job: string; outcome: 'done' | 'more'; counts: Counts }
  | { job: string; outcome: 'refused' }

/** One line of JSON per run, with these fields and no others. */
export interface TimerLine {
  job: string
  outcome: 'done' | 'more' | 'refused' | 'failed'
  counts?: Counts
  milliseconds: number
  bug?: ReturnType<typeof describeBug>
}

export interface TimerOptions {
  log?: (line: TimerLine) => void
  /** A run may begin its next batch until so much time has passed; the function itself may take three times as long. */
  mostMilliseconds?: number
}

export type TimerDoor = (event: unknown, context: unknown) => Promise<TimerAnswer>

const needs = ['databaseUrl'] as const satisfies readonly Need[]
type TimerWorld = World<(typeof needs)[number]>

/** @throws Error that tells nothing but the job's name, so that the platform counts the run as failed. */
export function timerDoor(
  job: Job,
  makeWorld: () => TimerWorld = () => worldFromEnvironment(needsOf(job)),
  { log = logToStdout, mostMilliseconds = 20_000 }: TimerOptions = {},
): TimerDoor & Needing {
  let made: TimerWorld | undefined
  const open: TimerDoor = async (event, context) => {
    const startedAt = performance.now()
    const passed = () => Math.round((performance.now() - startedAt) * 10) / 10
    const tell = (line: Omit<TimerLine, 'job' | 'milliseconds'>) =>
      log({ job: job.name, ...line, milliseconds: passed() })
    if (!isTimer(event, context)) {
      tell({ outcome: 'refused' })
      return { job: job.name, outcome: 'refused' }
    }
    made ??= makeWorld()
    try {
      const answer = await runUntil(job, made, () => passed() < mostMilliseconds)
      tell(answer)
      return { job: job.name, ...answer }
    } catch (error) {
      tell({ outcome: 'failed', bug: describeBug(error) })
      throw new Error(`${job.name} failed`)
    }
  }
  const needed = [...needs, ...(job.needs ?? [])]
  return Object.assign(open, { needs: needed, needsToRemind: job.needsToRemind ?? [] })
}

/** So that what is missing is named before it runs. */
function needsOf({ needs: own = [], needsToRemind = [] }: Job): Need[] {
  const { templates } = settingsOfProcess([])
  return [...needs, ...own, ...(templates.length > 0 ? needsToRemind : [])]
}

async function runUntil(job: Job, world: TimerWorld, hasTime: () => boolean) {
  let outcome: 'done' | 'more' = 'done'
  const counts = await job.run({
    db: world.db,
    now: world.now(),
    hasTime() {
      if (hasTime()) return true
      outcome = 'more'
      return false
    },
  })
  return { outcome, counts }
}

/** WeChat puts `userInfo` into events, for a timer with the app alone. Any other key comes from somebody's hand. */
function isTimer(event: unknown, context: unknown): boolean {
  try {
    const { Type, TriggerName, Time, Message, userInfo, ...others } = Object(event)
    return (
      Type === 'Timer' &&
      /^[A-Za-z][\w-]{0,59}$/.test(String(TriggerName)) &&
      [TriggerName, Time, Message].every((value) => typeof value === 'string') &&
      !Number.isNaN(Date.parse(Time)) &&
      !('openId' in Object(userInfo)) &&
      Object.keys(others).length === 0 &&
      comesFromTimer(context)
    )
  } catch {
    // A getter that throws: no timer makes such a thing.
    return false
  }
}

function logToStdout(line: TimerLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
