// Runs the timers by plans of all kinds over the same rows, and looks whether the end is the same.
import type { Pool } from 'pg'
import { templates } from '../../local/reminders.ts'
import { type Dice, diceOf } from '../activity/dice.ts'
import { stateOf } from '../generated/ledger.ts'
import { type Clockwork, jobNames } from './clockwork.ts'
import { began, days, fill, openIdOf, reminded } from './rows.ts'

interface Going {
  /** Hours after the rows began. */
  at: number
  jobs: { name: string; together: number; hurry: 'in haste' | undefined }[]
}

export interface Plans {
  plans: number
  runs: number
  together: number
  /** What stood at the end of every plan. */
  left: Record<string, number>
  /** Plans that ended elsewhere, by their seed and the tables that differ. */
  differing: string[]
}

const hours = days * 24 + 72

/** @param rows the seed of the rows; each plan starts from them again. */
export async function comparePlans(
  clockwork: Clockwork,
  plans: number,
  rows: number,
  say: (line: string) => void = () => undefined,
): Promise<Plans> {
  const expected = await endOf(clockwork, rows, everyEightHours())
  const found: Plans = { plans, runs: 0, together: 0, left: countsOf(expected), differing: [] }
  for (let seed = 1; seed <= plans; seed += 1) {
    const plan = planOf(diceOf(seed * 7919 + rows))
    const end = await endOf(clockwork, rows, plan)
    const differs = Object.keys(expected).filter((table) => expected[table] !== end[table])
    if (differs.length > 0) found.differing.push(`plan ${seed}: ${differs.join(', ')}`)
    const each = plan.flatMap((going) => going.jobs)
    found.runs += each.reduce((sum, { together }) => sum + together, 0)
    found.together += each.filter(({ together }) => together > 1).length
    if (seed % 20 === 0) say(`${seed} of ${plans} plans`)
  }
  return found
}

function countsOf(state: Record<string, string>): Record<string, number> {
  const counts = Object.entries(state).map(([table, told]) => [
    table.replace(/^\w+\./, ''),
    Number.parseInt(told, 10),
  ])
  return Object.fromEntries(counts.filter(([, rows]) => rows !== 0))
}

async function endOf(clockwork: Clockwork, rows: number, plan: readonly Going[]) {
  await empty(clockwork.owner)
  await fill(clockwork.owner, rows)
  const { ledger } = clockwork.reminders.wechat
  for (const n of reminded) {
    const [template] = templates
    if (template) ledger.allow(openIdOf(n), template.templateId)
  }
  for (const { at, jobs } of plan) {
    clockwork.setClock(new Date(began.getTime() + at * 3_600_000))
    await Promise.all(
      jobs.flatMap(({ name, together, hurry }) =>
        Array.from({ length: together }, () => clockwork.ring(name, hurry)),
      ),
    )
  }
  clockwork.setClock(new Date(began.getTime() + hours * 3_600_000))
  for (const name of jobNames) await clockwork.ring(name)
  return stateOf(clockwork.owner)
}

function everyEightHours(): Going[] {
  return Array.from({ length: hours / 8 }, (_, turn) => ({
    at: turn * 8,
    jobs: jobNames.map(alone),
  }))
}

function alone(name: string): Going['jobs'][number] {
  return { name, together: 1, hurry: undefined }
}

/** Some days are missed whole, some runs are two or three at once, some come long before anything is due. */
function planOf(dice: Dice): Going[] {
  const runs = dice(12)
  const moments = Array.from({ length: runs }, () => dice(hours * 60) / 60 - 48)
  return moments
    .sort((one, other) => one - other)
    .map((at) => ({
      at,
      jobs: jobNames
        .filter(() => dice(4) > 0)
        .map((name) => ({
          name,
          together: dice(3) === 0 ? 2 + dice(2) : 1,
          hurry: dice(3) === 0 ? 'in haste' : undefined,
        })),
    }))
}

async function empty(owner: Pool): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('linli', 'sealed')`,
  )
  await owner.query(rows.map(({ name }) => `delete from ${name}`).join('; '))
}
