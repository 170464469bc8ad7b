import { type DoorFault, mostDoorRows, mostUnpacked } from '@linli/shared/household/door-fault'
import type { Table } from '@linli/shared/household/table'
import { readXlsx } from 'hucre/xlsx'
import { unpackedSize } from './zip-size.ts'

/** Rows without anything in them count here, and not among those of doors. */
const mostRows = 10 * mostDoorRows

export async function tableOfXlsx(bytes: Buffer): Promise<Table | DoorFault> {
  if (unpackedSize(bytes) > mostUnpacked) return 'tooLarge'
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: mostRows })
    const sheet = sheets.find(({ rows }) => rows.length > 0) ?? sheets[0]
    return sheet ? { rows: sheet.rows, merges: sheet.merges ?? [] } : 'noRows'
  } catch {
    // Whatever it is that begins like a ZIP: the reader says so in as many ways as there are files.
    return 'notATable'
  }
}
