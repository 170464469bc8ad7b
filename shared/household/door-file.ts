/** Reads a table of doors: which columns they are, what stands in each, and what is wrong, by line and column. */
import {
  type DoorFault,
  type DoorField,
  doorFields,
  type Fault,
  mostDoorRows,
} from './door-fault.ts'
import { type Cell, spread, type Table, textOf } from './table.ts'

export interface Door {
  building: string
  entrance: string
  door: string
}

export interface ReadDoors {
  rows: number
  doors: Door[]
  faults: Fault[]
  /** Heads of columns that are not read, and of which nothing is kept. */
  ignored: string[]
}

const heads: Record<DoorField, RegExp> = {
  building: /^(楼栋号?|栋号?|楼号|幢号?|楼幢|几栋)$/,
  entrance: /^(单元号?|几单元)$/,
  door: /^(房号|房间号?|门牌号?|户号|室号?|门号)$/,
}

type Columns = Record<'building' | 'door', number> & { entrance: number | null }

export function readDoors(table: Table): ReadDoors {
  const rows = spread(table)
  const head = rows.findIndex((row) => row.some((cell) => textOf(cell) !== ''))
  if (head < 0) return nothing('noRows')
  const names = (rows[head] ?? []).map(textOf)
  const columns = columnsOf(names)
  if (!columns) return nothing('noHeader', head + 1, names.join(' '))
  const filled = rows.flatMap((row, at) =>
    at > head && row.some((cell) => textOf(cell) !== '') ? [{ row, line: at + 1 }] : [],
  )
  if (filled.length === 0) return nothing('noRows')
  if (filled.length > mostDoorRows) return nothing('tooManyRows', null, String(filled.length))
  const read = readLines(filled, columns)
  const used = Object.values(columns)
  const ignored = names.filter((name, at) => name !== '' && !used.includes(at))
  return {
    ...read,
    rows: filled.length,
    ignored: ignored.slice(0, 20).map((name) => name.slice(0, 20)),
  }
}

function readLines(lines: readonly { row: readonly Cell[]; line: number }[], columns: Columns) {
  const [doors, faults, seen]: [Door[], Fault[], Map<string, number>] = [[], [], new Map()]
  for (const { row, line } of lines) {
    const parts = doorFields.map((field) => readCell(row, line, field, columns[field]))
    const wrong = parts.filter((part) => typeof part !== 'string')
    faults.push(...wrong)
    if (wrong.length > 0) continue
    const [building = '', entrance = '', door = ''] = parts as string[]
    const key = [building, entrance, door].join('\0')
    const first = seen.get(key) ?? null
    if (first === null) {
      seen.set(key, line)
      doors.push({ building, entrance, door })
    } else
      faults.push(
        faultAt('twice', line, columns.door, 'door', `${building} ${entrance} ${door}`, first),
      )
  }
  return { doors, faults }
}

/** A building without entrances has one. */
function readCell(row: readonly Cell[], line: number, field: DoorField, column: number | null) {
  const cell = column === null ? null : (row[column] ?? null)
  if (cell instanceof Date)
    return faultAt('aDate', line, column, field, cell.toISOString().slice(0, 10))
  const text = textOf(cell)
  if (typeof cell === 'boolean') return faultAt('unreadable', line, column, field, text)
  if (text === '') return field === 'entrance' ? '1单元' : faultAt('empty', line, column, field, '')
  const name = nameOf(field, text)
  return name ?? faultAt('unreadable', line, column, field, text)
}

/** `3`, `３` and `3栋` are one building; `602室` is `602`. */
function nameOf(field: DoorField, text: string): string | null {
  const plain = text.replace(/\s+/g, '')
  const bare = field === 'door' ? plain.replace(/[室号]$/, '') : plain
  const named = /^\d+$/.test(bare) ? `${Number(bare)}${suffixes[field]}` : bare
  const name = field === 'door' && /^\d+$/.test(bare) ? bare : named
  return /^[\p{L}\p{N}#-]{1,12}$/u.test(name) ? name : null
}

const suffixes: Record<DoorField, string> = { building: '栋', entrance: '单元', door: '' }

function columnsOf(names: readonly string[]): Columns | null {
  const find = (field: DoorField) =>
    names.findIndex((name) => heads[field].test(name.replace(/\s/g, '')))
  const [building, entrance, door] = doorFields.map(find) as [number, number, number]
  return building < 0 || door < 0
    ? null
    : { building, door, entrance: entrance < 0 ? null : entrance }
}

function nothing(fault: DoorFault, line: number | null = null, found = ''): ReadDoors {
  return { rows: 0, doors: [], ignored: [], faults: [faultAt(fault, line, null, null, found)] }
}

export function faultAt(
  fault: DoorFault,
  line: number | null,
  column: number | null,
  field: DoorField | null,
  found: string,
  first: number | null = null,
): Fault {
  const letter = column === null ? null : letterOf(column)
  return { fault, line, column: letter, field, found: found.slice(0, 40), first }
}

function letterOf(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
