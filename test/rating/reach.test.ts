// Votes and the running aggregate are reachable from few files: whatever else is answered went through noise.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'functions')

function filesThat(name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && path !== 'rating/tables.ts')
    .filter((path) => name.test(readFileSync(join(folder, path), 'utf8')))
    .sort()
}

it('only the vote, its own page and the timer touch the running aggregate', () => {
  expect(
    filesThat(/linli\.tally\b|\btally\b.*from '\.\.?\/(rating\/)?tables|^\s+tally,$/m),
  ).toEqual([
    'cron-ratings/close-quarters.ts',
    'cron-ratings/open-tallies.ts',
    'cron-ratings/raise-flags.ts',
    'cron-ratings/running.ts',
    'cron-ratings/show-views.ts',
    'rating/rate.sql.ts',
    'rating/show-rating-sheet.ts',
  ])
})

it('the sheet reads no counts of it', () => {
  const sheet = readFileSync(join(folder, 'rating', 'show-rating-sheet.ts'), 'utf8')
  expect(sheet).not.toMatch(/[cC]ounts|changedDoors|noise/)
})

it('only the vote, its household, its person and the flags touch a vote', () => {
  expect(
    filesThat(
      /linli\.vote|\bvote(Version|Words)?\b.*from '\.\.?\/(rating\/)?tables|^\s+vote(Version|Words)?,$/m,
    ),
  ).toEqual([
    'cron-ratings/raise-flags.ts',
    'person/delete-me.ts',
    'person/show-my-data.ts',
    'rating/rate.sql.ts',
    'rating/show-rating-sheet.ts',
  ])
})
