import type { Count } from './count.ts'

export interface NotRun {
  what: string
  why: string
}

/** What the preparation step could neither find nor install, by name. */
export function missingHere(): string[] {
  return (process.env.LINLI_MISSING ?? '').split(',').filter((name) => name !== '')
}

/** Tests that looked around on this machine and did not run. */
export function skipped({ skipped }: { skipped: readonly string[] }): NotRun[] {
  return skipped.map((what) => ({ what, why: 'skipped itself' }))
}

/** Names what was not run; with REQUIRE_ALL=1 each of it counts as failed. */
export function tellNotRun(notRun: readonly NotRun[]): Count {
  for (const { what, why } of notRun) console.log(`not run: ${what} (${why})`)
  return { passed: 0, failed: process.env.REQUIRE_ALL === '1' ? notRun.length : 0 }
}
