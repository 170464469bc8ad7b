import type { Main } from './functions.ts'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'

/** What the doors of this server stand on. */
export interface Parts {
  settings: Readonly<Settings>
  functions: ReadonlyMap<string, Main>
  now: () => Date
  log: Log
}
