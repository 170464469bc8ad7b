/** The bytes of a file as a table: XLSX, or text with commas, tabs or semicolons in UTF-8, UTF-16 or GBK. */
import type { DoorFault } from '@linli/shared/household/door-fault'
import type { Table } from '@linli/shared/household/table'
import { parseCsv } from 'hucre/csv'

const zipped = Buffer.from('PK')
/** Of Excel before 2007, and of spreadsheets with a password. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** @returns what is wrong where it is no table. */
export async function tableOf(bytes: Buffer): Promise<Table | DoorFault> {
  if (bytes.subarray(0, 4).equals(compoundFile)) return 'oldFormat'
  if (bytes.subarray(0, 2).equals(zipped)) {
    // Loaded only here: the reader of spreadsheets is as large as all the rest.
    const { tableOfXlsx } = await import('./xlsx.ts')
    return tableOfXlsx(bytes)
  }
  const text = textOf(bytes)
  if (text === null) return 'notATable'
  return {
    rows: parseCsv(text, { delimiter: delimiterOf(text), typeInference: false }),
    merges: [],
  }
}

/** Excel in Chinese saves CSV as GBK, and Unicode text as UTF-16. */
function textOf(bytes: Buffer): string | null {
  const isWide = bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))
  for (const encoding of isWide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? null : text
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return null
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counted = [',', '\t', ';'].map((one) => [one, head.split(one).length] as const)
  const [most] = counted.sort(([, one], [, other]) => other - one)
  return most?.[0] ?? ','
}
