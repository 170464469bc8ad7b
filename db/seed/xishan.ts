import type { PgTable } from 'drizzle-orm/pg-core'
import type { Client } from 'pg'
import { grant } from '../../functions/grant/tables.ts'
import { identity, person } from '../../functions/person/tables.ts'
import { place } from '../../functions/place/tables.ts'
import { workUnit, workUnitRegistration } from '../../functions/registration/tables.ts'
import { division, seedDivisions } from './divisions.ts'
import { inSeeding, insertMissing } from './insert.ts'
import type { Knows } from './people.ts'
import { readCounts, type XishanCounts } from './xishan-counts.ts'
import { inventXishan, randomSeed, type Xishan, xishanSize } from './xishan-invented.ts'

type Say = (line: string) => void

/** Adds the whole district or nothing; what it returns was counted by the database. */
export async function seedXishan(
  ownerUrl: string,
  options: Knows & { say: Say },
): Promise<XishanCounts> {
  const { say } = options
  say(`Inventing 西山区 from the seed ${randomSeed} …`)
  return inSeeding(ownerUrl, async (client) => {
    const divisions = await seedDivisions(client)
    const xishan = inventXishan(divisions, options)
    await insertAll(client, xishan, say)
    const counts = await readCounts(client, division(divisions, '530112').placeId)
    refuseDifference(counts, sizeOf(xishan))
    return counts
  })
}

async function insertAll(client: Client, xishan: Xishan, say: Say): Promise<void> {
  const add = <Table extends PgTable>(
    what: string,
    table: Table,
    rows: readonly Table['$inferInsert'][],
  ) => {
    const onProgress = (done: number) => say(`${what}: ${done} of ${rows.length}`)
    return insertMissing(client, table, rows, onProgress)
  }
  await add('communities', place, xishan.communities)
  await add('compounds', place, xishan.compounds)
  await add('organisations', workUnit, xishan.workUnits)
  await add('registrations', workUnitRegistration, xishan.registrations)
  await add('people', person, xishan.people)
  await add('identities', identity, xishan.identities)
  await add('members', grant, xishan.grants)
}

function sizeOf({ compounds }: Xishan): XishanCounts {
  return {
    communities: xishanSize.communities,
    compounds: compounds.length,
    workUnits: xishanSize.workUnits,
    registrations: xishanSize.workUnits,
    people: xishanSize.members,
    members: xishanSize.members,
  }
}

function refuseDifference(counts: XishanCounts, expected: XishanCounts): void {
  const found = new Map(Object.entries(counts))
  const wrong = Object.entries(expected).filter(([what, count]) => found.get(what) !== count)
  if (wrong.length === 0) return
  const named = wrong.map(([what, count]) => `${what} ${found.get(what)} instead of ${count}`)
  throw new Error(`西山区 does not add up, nothing was kept: ${named.join(', ')}.`)
}
