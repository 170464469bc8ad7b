/** A table as its file has it, whatever the file: rows of cells, some of them merged. */

export type Cell = string | number | boolean | Date | null

/** Rows and columns count from 0. */
export interface Merge {
  startRow: number
  startCol: number
  endRow: number
  endCol: number
}

export interface Table {
  rows: readonly (readonly Cell[])[]
  merges: readonly Merge[]
}

/** Columns behind it are none of ours. */
export const lastMerged = 30

/** What stands in merged cells stands in each of them. */
export function spread({ rows, merges }: Table): Cell[][] {
  const all = rows.map((row) => [...row])
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = all[startRow]?.[startCol] ?? null
    for (let row = startRow; row <= Math.min(endRow, all.length - 1); row += 1) {
      const cells = all[row]
      for (let col = startCol; cells && col <= Math.min(endCol, lastMerged); col += 1)
        cells[col] = value
    }
  }
  return all
}

export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').trim()
}
