/** linli on a district's own server: the built functions behind one process. What it needs: docs/deploy.md. */
import { join } from 'node:path'
import { openAddress } from './address.ts'
import { loadFunctions } from './functions.ts'
import { logToStdout } from './log.ts'
import { requireSetUp } from './public-door.ts'
import { readSettings } from './settings.ts'
import { startTimers, timers } from './timers.ts'

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const functions = loadFunctions(join(import.meta.dirname, '..', 'functions'), process.env)
  await requireSetUp(functions)
  const parts = { settings, functions, now: () => new Date(), log: logToStdout }
  const stopTimers = startTimers(parts)
  const { url, close } = await openAddress(parts)
  // Before it says that it is open: whoever reads that may already want it to stop.
  stopOnSignal(() => Promise.all([close(), stopTimers()]))
  console.log(
    `linli is open at ${url} with ${functions.size} functions and ${timers.length} timers.`,
  )
}

/** What is under way is finished first; whoever started us decides how long that may take. */
function stopOnSignal(stop: () => Promise<unknown>): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      stop().then(() => process.exit(0))
    })
  }
}
