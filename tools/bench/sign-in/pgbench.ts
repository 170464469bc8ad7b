// PostgreSQL's own load generator with the very same statement, prepared: what no client in Node can reach.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkInStatement } from '../../../functions/activity/check-in.sql.ts'
import { activities, communities, firstNumber, idStart, membersEach } from './numbers.ts'
import type { Side } from './sides.ts'
import { countedSlice, median, rateOf } from './slices.ts'
import type { Stage } from './stage.ts'

const concurrency = 32
const run = promisify(execFile)

/** @returns null where pgbench is not installed. */
export async function compareWithPgbench(
  stage: Stage,
  host: Side,
  {
    calls,
    take,
    say,
  }: { calls: number; take: (count: number) => number; say: (line: string) => void },
): Promise<number | null> {
  if (!(await isInstalled())) {
    say('  pgbench is not installed here, so nothing is compared with it.')
    return null
  }
  const ratios: number[] = []
  const each = Math.ceil((calls * 2) / concurrency)
  for (let turn = 0; turn < 3; turn += 1) {
    const anchor = await runPgbench(stage, each, turn * each * concurrency)
    const { slice } = await countedSlice(stage, host, {
      where: 'spread',
      from: take(calls),
      count: calls,
      concurrency,
    })
    const rate = rateOf(slice, calls)
    say(`  ${turn + 1} pgbench ${Math.round(anchor)}/s, host ${Math.round(rate)}/s`)
    ratios.push(rate / anchor)
  }
  return median(ratios)
}

async function isInstalled(): Promise<boolean> {
  return run('pgbench', ['--version']).then(
    () => true,
    () => false,
  )
}

/** @returns its transactions per second, connecting not included. */
async function runPgbench(stage: Stage, each: number, base: number): Promise<number> {
  const script = join(stage.folder, 'sign-in.pgbench')
  writeFileSync(script, scriptText())
  const { hostname, port, username, password, pathname } = new URL(stage.appUrl)
  const now = Date.now()
  const variables = {
    base,
    n: 0,
    now: new Date(now).toISOString(),
    held: new Date(now - 600_000).toISOString(),
  }
  const before = await stage.counts()
  const { stdout } = await run(
    'pgbench',
    [
      ...['-M', 'prepared', '-n', '-c', String(concurrency), '-j', '1', '-t', String(each)],
      ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
      ...['-f', script, '-h', hostname, '-p', port, '-U', username, pathname.slice(1)],
    ],
    { env: { PATH: process.env.PATH, PGPASSWORD: password, PGSSLMODE: 'disable' } },
  )
  const grown = (await stage.counts()).records - before.records
  if (grown !== each * concurrency) throw new Error(`pgbench left ${grown} records.`)
  return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
}

/** The same order of sign-ins by numbers; ids are put together in SQL because pgbench knows no text. */
function scriptText(): string {
  const id = (name: string) => `('${idStart}' || :${name})::uuid`
  const values: Record<string, string> = {
    $1: id('community'),
    $2: id('activity'),
    $3: id('person'),
    $4: id('check_in'),
    $5: String.raw`'\x00112233445566778899aabbccddeeff'::bytea`,
    $6: ':now::timestamptz',
    $7: 'true',
    $8: ':held::timestamptz',
    $9: ':check_in::text',
  }
  const statement = checkInStatement.text.replace(/\$\d/g, (name) => values[name] ?? name)
  return `\\set i :base + :n * ${concurrency} + :client_id
\\set n :n + 1
\\set a :i % ${activities}
\\set c :a % ${communities}
\\set turn (:i / ${activities} + 10 * (:a / ${communities})) % ${membersEach}
\\set community ${firstNumber.community} + :c
\\set activity ${firstNumber.activity} + :a
\\set person ${firstNumber.member} + :c * ${membersEach} + :turn
\\set check_in random(100000000000000, 899999999999999)
${statement.trim().replaceAll('\n', ' ')};
`
}
