/** The timers of the functions, by the cron expressions with which they are deployed to the cloud. */
import { Cron } from 'croner'
import { functions as deployed } from '../../cloudbaserc.json'
import { timerCall } from './contexts.ts'
import { stopwatch } from './log.ts'
import type { Parts } from './parts.ts'

export interface Timer {
  /** That of its function. */
  name: string
  /** Second, minute, hour, day, month, weekday, year. */
  expression: string
}

export const timers: readonly Timer[] = deployed.flatMap(({ name, triggers = [] }) =>
  triggers.map(({ config }) => ({ name, expression: config })),
)

/**
 * @throws Error when a function with a timer was not built. Two servers on one database run every job twice, which does no harm: jobs are idempotent.
 * @returns how to stop, which waits for the jobs under way.
 */
export function startTimers(parts: Parts, wanted: readonly Timer[] = timers): () => Promise<void> {
  const missing = wanted.filter(({ name }) => !parts.functions.has(name))
  if (missing.length > 0) throw new Error(`Not built: ${missing.map(({ name }) => name).join()}.`)
  const underWay = new Set<Promise<void>>()
  const clocks = wanted.map(({ name, expression }) => {
    return new Cron(
      expression,
      { timezone: 'Asia/Shanghai', mode: '7-part', protect: true },
      () => {
        const running = run(parts, name).finally(() => underWay.delete(running))
        underWay.add(running)
        return running
      },
    )
  })
  return async () => {
    for (const clock of clocks) clock.stop()
    await Promise.all(underWay)
  }
}

async function run({ functions, now, log }: Parts, name: string): Promise<void> {
  const passed = stopwatch()
  const { event, context } = timerCall(name, now())
  try {
    await functions.get(name)?.(event, context)
  } catch {
    // The function has told what happened; its next time comes by itself.
    log({ op: 'timer', outcome: 'failure', code: 'broken', why: name, milliseconds: passed() })
  }
}
