/** Opens the list with readers that are not ours: SheetJS for both formats, which says of a cell that it is a formula. */
import { read, utils, type WorkBook } from '@e965/xlsx'
import type { ListFormat } from '@linli/shared/activity/attendance-file'

/** @param raw of a CSV: fields as they are; else as a program takes them that guesses. */
function open(file: Buffer, format: ListFormat, raw: boolean): WorkBook {
  if (format === 'xlsx') return read(file, { cellFormula: true })
  const text = file.toString('utf8').replace(/^\ufeff/, '')
  return read(text, { type: 'string', cellFormula: true, raw })
}

/** What a spreadsheet would compute: none of it may come from a name. */
export function formulasOf(file: Buffer, format: ListFormat): string[] {
  const formulas: string[] = []
  for (const sheet of Object.values(open(file, format, false).Sheets)) {
    for (const cell of Object.values(sheet))
      if (cell?.f !== undefined) formulas.push(String(cell.f))
  }
  return formulas
}

/** The texts as they were written: in a CSV the mark before them is taken away, and what counts is a number. */
export function cellsOf(file: Buffer, format: ListFormat): unknown[][] {
  const book = open(file, format, true)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) return []
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '', raw: true })
  if (format === 'xlsx') return rows
  return rows.map((row) => row.map((cell) => unmarked(String(cell))))
}

function unmarked(text: string): string | number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  return text.startsWith("'") ? text.slice(1) : text
}
