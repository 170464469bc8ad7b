import { type DoorFault, mostDoorRows, mostUnpacked } from '@linli/shared/household/door-fault'
import { lastMerged, type Table } from '@linli/shared/household/table'
import { readXlsx } from 'hucre/xlsx'
import { unpackedSize } from './zip-size.ts'

/** Rows without anything in them count here, and not among those of doors. */
const mostRows = 10 * mostDoorRows

export async function tableOfXlsx(bytes: Buffer): Promise<Table | DoorFault> {
  if (unpackedSize(bytes) > mostUnpacked) return 'tooLarge'
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: mostRows })
    const sheet = sheets.find(({ rows }) => rows.length > 0) ?? sheets[0]
    if (!sheet) return 'noRows'
    const table = { rows: sheet.rows, merges: sheet.merges ?? [] }
    return mergedCells(table) > sheet.rows.length * (lastMerged + 1) ? 'notATable' : table
  } catch {
    // Whatever it is that begins like a ZIP: the reader says so in as many ways as there are files.
    return 'notATable'
  }
}

/** Those of a spreadsheet never overlap: where they cover more than there is, filling them in would take for ever. */
function mergedCells({ rows, merges }: Table): number {
  return merges.reduce((sum, { startRow, startCol, endRow, endCol }) => {
    const high = Math.min(endRow, rows.length - 1) - startRow + 1
    const wide = Math.min(endCol, lastMerged) - startCol + 1
    return sum + Math.max(0, high) * Math.max(0, wide)
  }, 0)
}
