import type { Batch } from '@linli/shared/rating/batch'
import type { Quarter } from '@linli/shared/rating/quarter'
import { showBatch } from '@linli/shared/rating/show-batch'
import type { File, Visit } from '../../_kit/http/page.ts'
import { typeNames } from './board.ts'

/** What `npm run recompute` takes, byte for byte the text of the digest. */
export const batchJson: File = {
  path: '/board/:district/:quarter/batch.json',
  type: 'application/json; charset=utf-8',
  make: async (visit, named) => (await batchOf(visit, named)).content,
}

export const batchCsv: File = {
  path: '/board/:district/:quarter/batch.csv',
  type: 'text/csv; charset=utf-8',
  async make(visit, named) {
    const { content, digest } = await batchOf(visit, named)
    return csvOf(JSON.parse(content) as Batch, digest)
  },
}

function batchOf(visit: Visit, { district = '', quarter = '' }: Readonly<Record<string, string>>) {
  return visit.ask(showBatch, { districtId: district, quarter: quarter as Quarter })
}

const head = [
  ...[
    '类型',
    '小区',
    '服务单位',
    '小区户数',
    '评价户数',
    '星数总和',
    '1星',
    '2星',
    '3星',
    '4星',
    '5星',
  ],
  ...[
    '分数',
    '范围从',
    '范围到',
    '名次',
    '同类平均',
    '季度',
    '第几版',
    '分项表第几版',
    'JSON 的 SHA-256',
  ],
]

/** The mark in front tells spreadsheets that it is UTF-8. */
export function csvOf({ lines, types, quarter, edition, asked }: Batch, digest: string): string {
  const rows = lines.map((line) => {
    const type = types.find(({ compoundType }) => compoundType === line.compoundType)
    return [
      ...[typeNames[line.compoundType], line.compoundName, line.providerName, line.households],
      ...[line.votes, line.starSum, ...(line.bars ?? ['', '', '', '', ''])],
      ...[line.scoreTenths / 10, line.lowTenths / 10, line.highTenths / 10, line.rank ?? ''],
      ...[(type?.meanHundredths ?? 0) / 100, quarter, edition, asked?.version ?? '', digest],
    ]
  })
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** In quotes, and with an apostrophe before what a spreadsheet would run. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return `"${text.replaceAll('"', '""')}"`
}
