// Ten million votes of the year before, laid down set by set, with tallies that were counted from the plan of the votes.
import type { Stage } from './stage.ts'
import { idSql } from './stage.ts'

const compounds = 2000

const of = (n: string) =>
  `${idSql(`'community p ' || ${n}`)}, ${idSql(`'compound p ' || ${n}`)}, ${idSql(`'provider p ' || ${n}`)}`
const starsOf = (n: string, d: string) => `(1 + (${n} * 31 + ${d} * 17 + ${d} / 7) % 5)`

const bars = [1, 2, 3, 4, 5].map((s) => `count(*) filter (where stars = ${s})::int`).join(', ')

/** @returns seconds. */
export async function loadVotes(
  { query }: Stage,
  votes: number,
  say: (line: string) => void,
): Promise<number> {
  const startedAt = performance.now()
  const doors = votes / compounds
  // Without a log of what is laid down: nothing here outlives the bench.
  await query('alter table linli.vote set unlogged')
  await query('drop index linli.vote_by_person')
  const key = 'vote_community_id_compound_id_provider_id_quarter_door_id_pk'
  const [found] = await query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = 'linli.vote'::regclass and contype = 'p'`,
  )
  await query(`alter table linli.vote drop constraint "${found?.name ?? key}"`)
  for (let from = 1; from <= compounds; from += 200) {
    await query(`insert into linli.vote (community_id, compound_id, provider_id, quarter, door_id, person_id, rating_id,
        number, stars, items, rated_at)
      select at.community, at.compound, at.provider, '2025-Q1', id, id, id, 1, ${starsOf('n', 'd')}, '{0,0,0,0,0,0}', '2025-02-01'
      from (select n, community, compound, provider from generate_series(${from}, ${from + 199}) as n,
          lateral (select ${of('n')}) as named (community, compound, provider)) as at,
        generate_series(1, ${doors}) as d, lateral (select md5(n || ' ' || d)::uuid) as made (id)`)
    say(
      `  ${(((from + 199) / compounds) * votes).toLocaleString('en')} of ${votes.toLocaleString('en')} votes`,
    )
  }
  await query(
    `alter table linli.vote add primary key (community_id, compound_id, provider_id, quarter, door_id)`,
  )
  await query('create index vote_by_person on linli.vote (person_id)')
  await query(`insert into linli.tally (community_id, compound_id, provider_id, quarter, item_keys, sheet_version, counts,
      item_counts, changed_doors, noise, views, closed_at)
    select ${of('n')}, '2025-Q1', '{order,cleaning,repairs,greenery,openFees,manner}', 1,
      (select array[${bars}] from (select ${starsOf('n', 'd')} as stars from generate_series(1, ${doors}) as d) as given), array_fill(0, array[30]), '{}', 0, 0, '2025-04-01'
    from generate_series(1, ${compounds}) as n`)
  await query('vacuum analyze linli.vote')
  await query('analyze linli.tally')
  return (performance.now() - startedAt) / 1000
}

const grouped = `select community_id, compound_id, provider_id, quarter, array[${bars}] as counts
  from linli.vote group by 1, 2, 3, 4`

export interface Recounted {
  recountToBare: number
  /** Tallies whose counts are not those of their votes, one way or the other. */
  differing: number
  votes: number
}

/** In turns: the recount beside every tally, and the grouping alone. */
export async function recount({ query }: Stage): Promise<Recounted> {
  const seconds = async (text: string) => {
    const startedAt = performance.now()
    const [row] = await query<{ answer: number }>(text)
    return { seconds: performance.now() - startedAt, answer: Number(row?.answer) }
  }
  const compare = `with counted as (${grouped})
    select count(*) filter (where tally.counts is distinct from coalesce(counted.counts, '{0,0,0,0,0}')
      or tally.quarter is null)::int as answer
    from linli.tally full join counted using (community_id, compound_id, provider_id, quarter)`
  const bare = `select count(*)::int as answer from (${grouped}) as counted`
  const ratios: number[] = []
  let differing = -1
  for (let turn = 0; turn < 3; turn += 1) {
    const [first, second] = [await seconds(compare), await seconds(bare)]
    differing = first.answer
    ratios.push(first.seconds / second.seconds)
  }
  const [all] = await query<{ votes: number }>('select count(*)::int as votes from linli.vote')
  return { recountToBare: middle(ratios), differing, votes: all?.votes ?? 0 }
}

export function middle(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
