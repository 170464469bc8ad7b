import { asText, type Cell } from './cells.ts'

/** RFC 4180, every field quoted; with a mark of order, without which Excel reads UTF-8 as something else. */
export function csvOf(rows: readonly (readonly Cell[])[]): Buffer {
  const lines = rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`)
  return Buffer.from(`\ufeff${lines.join('')}`, 'utf8')
}

function fieldOf(cell: Cell): string {
  const text = typeof cell === 'number' ? String(cell) : asText(cell)
  return `"${text.replaceAll('"', '""')}"`
}
