import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asText } from '../../functions/activity/list-file/cells.ts'
import { csvOf } from '../../functions/activity/list-file/csv.ts'
import { xlsxOf } from '../../functions/activity/list-file/xlsx.ts'
import { cellsOf, formulasOf } from '../activity/spreadsheets.ts'

const hostile = [
  ...[
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ],
  ...["'=1", "''", '"', 'a,b', 'a\r\nb', '_x0041_', '=HYPERLINK("http://x","看")', '𠮷野家', '－'],
]

it.each(hostile)('never lets a program run %j, and gives the text back', async (text) => {
  const csv = csvOf([[text, 1]])
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(formulasOf(csv, 'csv')).toEqual([])
  expect(formulasOf(await xlsxOf([[text, 1]], 'Sheet1'), 'xlsx')).toEqual([])
})

it('would hear of a formula', () => {
  expect(formulasOf(Buffer.from('=1+1\r\n'), 'csv')).toEqual(['1+1'])
})

it('marks what begins like a formula and nothing else', () => {
  expect(hostile.map(asText).filter((text) => text.startsWith("'"))).toHaveLength(16)
  expect(['演示·罗奶奶', '3号楼', 'a=b', ''].map(asText)).toEqual([
    '演示·罗奶奶',
    '3号楼',
    'a=b',
    '',
  ])
})

/** What a field of ours can hold: one line, trimmed, without controls. */
const word = fc
  .array(fc.constantFrom(...'=+-@＝＋－＠\'",;_x0041罗 a1'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join('').trim())
  .filter((text) => text.length > 0 && !/^\d+(\.\d+)?$/.test(text))

it('survives the round trip through both files', async () => {
  const rows = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const cells = lines.map((line) => [...line])
      const csv = csvOf(cells)
      const xlsx = await xlsxOf(cells, 'Sheet1')
      expect(cellsOf(csv, 'csv')).toEqual(cells)
      expect(cellsOf(xlsx, 'xlsx')).toEqual(cells)
      expect([...formulasOf(csv, 'csv'), ...formulasOf(xlsx, 'xlsx')]).toEqual([])
    }),
    { numRuns: 60 },
  )
})
