import { utils, type WorkSheet, write } from '@e965/xlsx'
import { readDoors } from '@linli/shared/household/door-file'
import type { Table } from '@linli/shared/household/table'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../functions/household/file-table.ts'
import { aZip } from './a-zip.ts'
import { head } from './households.ts'

const read = (rows: Table['rows'], merges: Table['merges'] = []) => readDoors({ rows, merges })
const told = (rows: Table['rows']) =>
  read(rows).faults.map(({ fault, line, column, first }) => [fault, line, column, first])

describe('a table of doors', () => {
  it.each<[string, Table['rows'], unknown[]]>([
    ['without rows', [], [['noRows', null, null, null]]],
    ['with a head alone', [head], [['noRows', null, null, null]]],
    ['without the columns', [['姓名', '电话']], [['noHeader', 1, null, null]]],
    ['without a door', [head, ['3', '2', '']], [['empty', 2, 'C', null]]],
    ['without a building', [head, ['', '2', '101']], [['empty', 2, 'A', null]]],
    ['with a date', [head, ['3', new Date('2026-03-02'), '1']], [['aDate', 2, 'B', null]]],
    ['with a tick', [head, ['3', '2', true]], [['unreadable', 2, 'C', null]]],
    ['with a formula as text', [head, ['3', '2', '=A2+1']], [['unreadable', 2, 'C', null]]],
    ['with a sentence', [head, ['3', '2', '一楼左手边（转角）']], [['unreadable', 2, 'C', null]]],
    [
      'with a door twice, written in two ways',
      [head, ['3', '2', '602'], [], ['３栋', '2单元', '602室']],
      [['twice', 4, 'C', 2]],
    ],
    [
      'with more rows than one takes',
      [head, ...Array.from({ length: 20_001 }, (_, at) => ['1', '1', String(at)])],
      [['tooManyRows', null, null, null]],
    ],
  ])('%s is told where and why', (_, rows, faults) => {
    expect(told(rows)).toEqual(faults)
  })

  it('takes a building without entrances as one entrance', () => {
    expect(
      read([
        ['楼号', '门牌号'],
        ['甲', '101'],
      ]).doors,
    ).toEqual([{ building: '甲', entrance: '1单元', door: '101' }])
  })
})

function bytesOf(sheet: WorkSheet): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '房号')
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}

async function readSheet(sheet: WorkSheet) {
  return readDoors((await tableOf(bytesOf(sheet))) as Table)
}

describe('the bytes of a file', () => {
  const [sheet, large] = ['xl/worksheets/sheet1.xml', Buffer.alloc(33_000_000)]
  const gbk = Buffer.from('c2a5b6b02cb5a5d4aa2cb7bfbac50d0a33b6b02c322c3630320d0a', 'hex')
  it.each<[string, Buffer, unknown]>([
    ['GBK, as Excel saves CSV', gbk, [head, ['3栋', '2', '602']]],
    [
      'UTF-8 with its mark',
      Buffer.from('\ufeff楼栋,单元,房号\n3,2,602'),
      [head, ['3', '2', '602']],
    ],
    [
      'tabs in UTF-16',
      Buffer.from('\ufeff楼栋\t单元\t房号\n3\t2\t602', 'utf16le'),
      [head, ['3', '2', '602']],
    ],
  ])('%s are read', async (_, bytes, rows) => {
    expect((await tableOf(bytes)) as Table).toMatchObject({ rows })
  })

  it('formulas are read by what they show', async () => {
    const sheet = utils.aoa_to_sheet([head, ...Array.from({ length: 4 }, () => ['3', '1', ''])])
    sheet.C2 = { t: 'n', v: 602, f: '600+2' }
    sheet.C3 = { t: 's', v: '603室', f: 'A3&"03室"' }
    sheet.C4 = { t: 'e', v: 23, f: 'Z9' }
    sheet.C5 = { t: 'n', f: 'C2+1' }
    const { doors, faults } = await readSheet(sheet)
    expect(doors.map(({ door }) => door)).toEqual(['602', '603'])
    expect(faults.map(({ fault, line, found }) => [fault, line, found])).toEqual([
      ['unreadable', 4, '#REF!'],
      ['empty', 5, ''],
    ])
  })

  it('merged cells that lie over each other are refused unread', async () => {
    const sheet = utils.aoa_to_sheet([head, ...Array.from({ length: 99 }, () => ['3', '1', ''])])
    const all = { s: { r: 0, c: 0 }, e: { r: 99, c: 30 } }
    const [once, twice] = [[all], [all, { s: { r: 5, c: 1 }, e: { r: 5, c: 2 } }]]
    expect(await tableOf(bytesOf({ ...sheet, '!merges': once }))).toHaveProperty('rows')
    expect(await tableOf(bytesOf({ ...sheet, '!merges': twice }))).toBe('notATable')
  })

  it('rows that are empty and formatted push no door out', async () => {
    const rows = Array.from({ length: 20_100 }, (_, at) => (at < 100 ? [' '] : ['1', '1', at]))
    const { rows: read, doors, faults } = await readSheet(utils.aoa_to_sheet([head, ...rows]))
    expect([read, doors.length, doors.at(-1)?.door, faults]).toEqual([20_000, 20_000, '20099', []])
  })

  it.each([
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldFormat'],
    ['a ZIP that is no spreadsheet', Buffer.from('PK\u0003\u0004nothing'), 'notATable'],
    ['a ZIP of thirty kilobytes that holds 33 MB', aZip(sheet, large), 'tooLarge'],
    ['a ZIP that says it holds little', aZip(sheet, large, { says: 10 }), 'notATable'],
    ['a ZIP that does not say it', aZip(sheet, large, { says: 0 }), 'tooLarge'],
    ['a ZIP that says it behind the entry', aZip(sheet, large, { says: 0, packs: 0 }), 'tooLarge'],
    ['a ZIP cut short', aZip(sheet, large).subarray(0, -1), 'notATable'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notATable'],
  ])('%s is refused as what it is', async (_, bytes, fault) => {
    expect(await tableOf(bytes)).toBe(fault)
  })
})
