import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { record } from '../../functions/_kit/tables.ts'
import { lineDigest, noSeal, sealDigest } from '../../functions/cron-ledger/digest.ts'
import { verifyLedger } from '../../tools/ledger/verify.ts'
import { root } from '../../tools/root.ts'
import { aClockwork, type Clockwork } from './clockwork.ts'
import { aRecord, communityIds, insert, times } from './rows.ts'

const [here, elsewhere] = communityIds
const start = new Date('2026-03-14T01:00:00.000Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork(start)
})
afterAll(() => clockwork.close())

const lines = times(40, (n) => aRecord(here, later(n * 20), n))
/** In the third seal, which holds three lines; and the one in it whose id comes first. */
const [line, other] = lines.slice(6, 9).sort((one, two) => (one.recordId < two.recordId ? -1 : 1))
if (!line || !other) throw new Error('There are no lines.')
const { recordId } = line

const owner = (sql: string, values: unknown[] = []) => clockwork.owner.query(sql, values)

beforeEach(async () => {
  await owner('truncate linli.record, linli.sealed_record, linli.record_seal')
  await insert(clockwork.owner, record, lines)
  await insert(clockwork.owner, record, [aRecord(elsewhere, later(5), 1)])
  clockwork.setClock(later(900))
  await clockwork.ring('cron-ledger')
})

async function verify(heads = {}) {
  const said: string[] = []
  const { touched } = await verifyLedger(
    clockwork.database.appUrl,
    (text) => said.push(text),
    heads,
  )
  return { touched, said }
}

/** What is said of the community in which something was done. */
async function toldOf(communityId: string = here) {
  const { touched, said } = await verify()
  expect([touched, said.length]).toEqual([1, 2])
  return said.find((text) => text.startsWith(communityId))?.replace(`${communityId}: `, '')
}

async function sealNumberOf(id: string): Promise<number> {
  const sql = 'select seal_number from linli.sealed_record where record_id = $1'
  return (await owner(sql, [id])).rows[0]?.seal_number
}

it('finds everything as it was sealed, and says what is not sealed yet', async () => {
  await insert(clockwork.owner, record, [aRecord(here, later(899), 'new')])
  expect(await verify()).toEqual({
    touched: 0,
    said: [
      `${here}: 40 lines in 14 seals are as they were sealed; 1 line not sealed yet, the oldest of 2026-03-14T01:14:59.000Z.`,
      `${elsewhere}: 1 line in 1 seal are as they were sealed.`,
    ].sort(),
  })
})

it('has nothing against an empty ledger', async () => {
  await owner('truncate linli.record, linli.sealed_record, linli.record_seal')
  expect(await verify()).toEqual({ touched: 0, said: ['The ledger is empty.'] })
})

describe('a database owner who', () => {
  it.each([
    ['operation', `'activity.hold'`],
    ['person_id', 'subject_id'],
    ['subject_id', 'person_id'],
    ['request_id', `request_id || ' '`],
    ['recorded_at', `recorded_at + interval '1 millisecond'`],
  ])('changes %s of a line is found by that line', async (column, value) => {
    await owner(`update linli.record set ${column} = ${value} where record_id = $1`, [recordId])
    expect(await toldOf()).toBe(`TOUCHED: record ${recordId} in seal 3 was changed.`)
  })

  it('changes several is found by the first', async () => {
    await owner(`update linli.record set request_id = 'other' where community_id = $1`, [here])
    const first = lines
      .slice(0, 3)
      .map((one) => one.recordId)
      .sort()[0]
    expect(await toldOf()).toBe(`TOUCHED: record ${first} in seal 1 was changed.`)
  })

  it('removes a line', async () => {
    await owner('delete from linli.record where record_id = $1', [recordId])
    expect(await toldOf()).toBe(`TOUCHED: record ${recordId} in seal 3 was removed.`)
  })

  it('moves a line to another community', async () => {
    await owner('update linli.record set community_id = $2 where record_id = $1', [
      recordId,
      elsewhere,
    ])
    const { said } = await verify()
    expect(said.join()).toContain(`record ${recordId} in seal 3 was removed`)
  })

  it('removes what was kept of a line', async () => {
    await owner('delete from linli.sealed_record where record_id = $1', [recordId])
    expect(await toldOf()).toBe(
      `TOUCHED: record ${recordId} in seal 3 was taken out of sealed_record.`,
    )
  })

  it('removes a line with what was kept of it, and sets the number right', async () => {
    await owner('delete from linli.sealed_record where record_id = $1', [recordId])
    await owner('delete from linli.record where record_id = $1', [recordId])
    expect(await toldOf()).toBe(
      'TOUCHED: seal 3 breaks the chain: 1 of its 3 lines are gone, with their digests.',
    )
    await owner('update linli.record_seal set lines = 2 where seal_number = 3')
    expect(await toldOf()).toBe(
      'TOUCHED: seal 3 breaks the chain: it was rewritten, or the one before it.',
    )
  })

  it('puts a line into a seal', async () => {
    const added = aRecord(here, later(125), 'added')
    await insert(clockwork.owner, record, [added])
    await owner('insert into linli.sealed_record values ($1, $2, 3, $3)', [
      here,
      added.recordId,
      lineDigest(added),
    ])
    const told = `TOUCHED: record ${added.recordId} in seal 3 was put in after it was sealed.`
    expect(await toldOf()).toBe(told)
    await owner('update linli.record_seal set lines = 4 where seal_number = 3')
    expect(await toldOf()).toBe(told)
  })

  it('puts a line among those of a time that is sealed', async () => {
    const added = aRecord(here, later(125), 'added')
    await insert(clockwork.owner, record, [added])
    clockwork.setClock(later(3600))
    await clockwork.ring('cron-ledger')
    expect(await toldOf()).toBe(
      `TOUCHED: record ${added.recordId} of 2026-03-14T01:02:05.000Z was put in after all of its time was sealed.`,
    )
  })

  it('changes what was kept of a line', async () => {
    await owner(`update linli.sealed_record set digest = 'x' where record_id = $1`, [recordId])
    expect(await toldOf()).toBe(
      `TOUCHED: record ${recordId} in seal 3 is as it was, but its digest in sealed_record was changed.`,
    )
  })

  it('changes a line together with what was kept of it', async () => {
    const changed = { ...line, operation: 'activity.hold' }
    await owner('update linli.record set operation = $2 where record_id = $1', [
      recordId,
      changed.operation,
    ])
    await owner('update linli.sealed_record set digest = $2 where record_id = $1', [
      recordId,
      lineDigest(changed),
    ])
    expect(await toldOf()).toBe(
      'TOUCHED: seal 3 breaks the chain: it was rewritten, or the one before it.',
    )
  })

  it('exchanges two lines between seals', async () => {
    const distant = lines[20]?.recordId ?? ''
    const [from, to] = [await sealNumberOf(recordId), await sealNumberOf(distant)]
    const sql = 'update linli.sealed_record set seal_number = $2 where record_id = $1'
    await owner(sql, [recordId, to])
    await owner(sql, [distant, from])
    expect(await toldOf()).toBe(
      'TOUCHED: seal 3 breaks the chain: it was rewritten, or the one before it.',
    )
  })

  it.each([
    ['digest', `digest = 'x'`],
    ['time', `sealed_at = sealed_at + interval '1 second'`],
  ])('rewrites the %s of a seal', async (_what, change) => {
    await owner(`update linli.record_seal set ${change} where seal_number = 3`)
    expect(await toldOf()).toBe(
      'TOUCHED: seal 3 breaks the chain: it was rewritten, or the one before it.',
    )
  })

  it('rewrites the number of lines of a seal', async () => {
    await owner('update linli.record_seal set lines = 2 where seal_number = 3')
    expect(await toldOf()).toBe('TOUCHED: seal 3 says that it has 2 lines, and has 3.')
  })

  it.each([
    ['the first seal', 1, 'seal 1 was removed'],
    ['a seal', 3, 'seal 3 was removed'],
    ['the last seal', 14, 'seal 14 was removed; record '],
  ])('removes %s', async (_what, number, told) => {
    await owner('delete from linli.record_seal where seal_number = $1 and community_id = $2', [
      number,
      here,
    ])
    expect(await toldOf()).toContain(`TOUCHED: ${told}`)
  })

  it('puts a seal before the first', async () => {
    await owner(`insert into linli.record_seal values ($1, 0, 0, 'x', now())`, [here])
    expect(await toldOf()).toBe('TOUCHED: seal 0 was put in.')
  })

  it('removes all lines of a community', async () => {
    await owner('delete from linli.record where community_id = $1', [elsewhere])
    expect(await toldOf(elsewhere)).toContain('in seal 1 was removed')
  })

  it('seals anew from some seal on breaks the chain at the next, or is found by a noted head', async () => {
    const { heads } = await verifyLedger(clockwork.database.ownerUrl, () => undefined)
    const changed = { ...aRecord(elsewhere, later(5), 1), operation: 'activity.hold' }
    const head = { communityId: elsewhere, sealNumber: 1, sealedAt: later(60) }
    await owner(`update linli.record set operation = 'activity.hold' where record_id = $1`, [
      changed.recordId,
    ])
    await owner('update linli.sealed_record set digest = $2 where record_id = $1', [
      changed.recordId,
      lineDigest(changed),
    ])
    await owner('update linli.record_seal set digest = $2 where community_id = $1', [
      elsewhere,
      sealDigest(noSeal, head, [lineDigest(changed)]),
    ])
    expect((await verify()).touched).toBe(0)
    const { touched, said } = await verify(heads)
    expect(touched).toBe(1)
    expect(said).toContain(
      `${elsewhere}: TOUCHED: seal 1 is not the one that was noted: all was sealed anew.`,
    )
  })

  it('removes the end of the chain, or all of it, is found by a noted head', async () => {
    const { heads } = await verifyLedger(clockwork.database.ownerUrl, () => undefined)
    const from = async (number: number) => {
      for (const table of ['sealed_record', 'record_seal'])
        await owner(`delete from linli.${table} where seal_number >= $1`, [number])
    }
    await from(10)
    expect((await verify()).touched).toBe(0)
    expect((await verify(heads)).said).toContain(
      `${here}: TOUCHED: seal 10 was removed; 14 had been noted.`,
    )
    await from(1)
    await owner('truncate linli.record')
    expect((await verify(heads)).touched).toBe(2)
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-heads-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (...argv: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tools/ledger/verify.ts', ...argv], {
      cwd: root,
      encoding: 'utf8',
    })

  it('ends with 0 or 1, and notes heads only when nothing was touched', async () => {
    const heads = join(folder, 'heads.json')
    const good = run(clockwork.database.appUrl, '--heads', heads)
    expect([good.stderr, good.status]).toEqual(['', 0])
    expect(good.stdout).toContain('40 lines in 14 seals are as they were sealed.')
    const noted = readFileSync(heads, 'utf8')
    expect(JSON.parse(noted)).toMatchObject({ [here]: { sealNumber: 14 } })
    await owner('delete from linli.record where record_id = $1', [other.recordId])
    const bad = run(clockwork.database.appUrl, '--heads', heads)
    expect(bad.status).toBe(1)
    expect(bad.stdout).toContain(`TOUCHED: record ${other.recordId} in seal 3 was removed.`)
    expect(readFileSync(heads, 'utf8')).toBe(noted)
  })

  it('says in one line that it cannot read', () => {
    const { status, stderr } = run('postgres://nobody@127.0.0.1:1/none')
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1])
  })
})
