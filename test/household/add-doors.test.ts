import { addDoors } from '@linli/shared/household/add-doors'
import { mostDoorRows } from '@linli/shared/household/door-fault'
import { listDoors } from '@linli/shared/household/list-doors'
import { showDoorFile } from '@linli/shared/household/show-door-file'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aFile, aWorker, head, table } from './households.ts'

describe('household.addDoors', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('adds twenty thousand doors whole, and none the second time', {
    timeout: 120_000,
  }, async () => {
    const site = await lane.aSite({ isOpen: true })
    const rows = Array.from({ length: mostDoorRows }, (_, at) => [
      String(1 + Math.floor(at / 1000)),
      String(1 + (Math.floor(at / 200) % 5)),
      String(at % 200),
    ])
    const of = await aFile(lane, site, table([head, ...rows]))
    const worker = await aWorker(lane, site)
    const counts = { rows: 20_000, buildings: 20, entrances: 100, doors: 20_000, known: 0 }
    expect(await worker.call(showDoorFile, of)).toMatchObject({ ...counts, faultCount: 0 })
    expect(await worker.call(addDoors, of)).toEqual(counts)
    const { communityId, compoundId } = site
    const { children, total } = await worker.call(listDoors, {
      ...{ communityId, placeId: compoundId, skip: 0 },
    })
    expect([total, children[1]?.name, children[19]?.name]).toEqual([20, '2栋', '20栋'])
    const again = await aFile(lane, site, table([head, ...rows.slice(0, 5)]))
    await expect(worker.call(addDoors, again)).rejects.toMatchObject({
      code: 'household.nothingNew',
    })
    const { rows: left } = await lane.owner.query(
      'select count(*)::int as pieces from linli.door_file_piece where file_id = $1',
      [of.fileId],
    )
    expect(left).toEqual([{ pieces: 0 }])
  })

  it('adds nothing of a file with one fault', async () => {
    const site = await lane.aSite({ isOpen: true })
    const of = await aFile(lane, site, table([head, ['1', '1', '101'], ['1', '1', '']]))
    const worker = await aWorker(lane, site)
    await expect(worker.call(addDoors, of)).rejects.toMatchObject({ code: 'household.fileFaulty' })
    const { communityId, compoundId } = site
    const asked = { communityId, placeId: compoundId, skip: 0 }
    expect((await worker.call(listDoors, asked)).total).toBe(0)
  })

  it('adds a door once of two who add the same file at the same time', async () => {
    const site = await lane.aSite({ isOpen: true })
    const text = table([head, ['7', '2', '101'], ['7', '2', '102']])
    const [one, other] = [await aFile(lane, site, text), await aFile(lane, site, text)]
    const worker = await aWorker(lane, site)
    const answers = await Promise.all([worker.ask(addDoors, one), worker.ask(addDoors, other)])
    expect(
      answers.map((answer) => ('failure' in answer ? answer.failure.code : 'added')).sort(),
    ).toEqual(['added', 'household.nothingNew'])
  })

  it('reads merged cells, numbers and full-width digits of an XLSX', async () => {
    const site = await lane.aSite({ isOpen: true })
    const rows = [
      ['业主', '楼栋', '单元', '房号'],
      ['演示甲', '３', 2, 601],
      ['演示乙', null, 2, '６０２室'],
    ]
    const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }]
    const bytes = await writeXlsx({ sheets: [{ name: '房号', rows, merges }] })
    const of = await aFile(lane, site, Buffer.from(bytes))
    const worker = await aWorker(lane, site)
    expect(await worker.call(showDoorFile, of)).toEqual({
      ...{ rows: 2, buildings: 1, entrances: 1, doors: 2, known: 0 },
      ...{ faults: [], faultCount: 0, ignored: ['业主'] },
    })
    await worker.call(addDoors, of)
    const { rows: names } = await lane.owner.query(
      `select name from linli.place where $1 = any (lineage) and kind <> 'compound' order by lineage, name`,
      [site.compoundId],
    )
    expect(names.map(({ name }) => name).sort()).toEqual(['2单元', '3栋', '601', '602'])
  })
})
