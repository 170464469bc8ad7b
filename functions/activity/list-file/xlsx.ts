/** Loaded only when somebody takes a list: no other call pays for the library. */
import { writeXlsx } from 'hucre/xlsx'
import type { Cell } from './cells.ts'

const widths = [12, 20, 17, 17, 16, 12, 12, 10, 30]

/** Texts are typed as such in the file, so that no program takes one for a formula. */
export async function xlsxOf(rows: readonly (readonly Cell[])[], name: string): Promise<Buffer> {
  const columns = widths.slice(0, rows[0]?.length).map((width) => ({ width }))
  const typed = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : escaped(cell))),
  )
  const sheet = { name: escaped(name), columns, rows: typed, freezePane: { rows: 1 } }
  return Buffer.from(await writeXlsx({ sheets: [sheet] }))
}

/** ECMA-376 reads `_x0041_` as a character by its number; a text that looks so is told apart by this. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
