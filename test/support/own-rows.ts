/** Which rows are whose, for the books: told by ids alone, whatever the tables are. */
import type { Pool } from 'pg'
import { tablesOf, uuidsIn } from '../generated/ledger.ts'
import type { Command } from './commands.ts'

/** How many by table; `lines` are those in the ledger that tell of the command itself. */
export type Rows = Record<string, number>

export async function countRows(owner: Pool): Promise<Rows> {
  const counts: Rows = {}
  for (const table of await tablesOf(owner)) {
    const { rows } = await owner.query<{ rows: number }>(
      `select count(*)::int as rows from ${table}`,
    )
    counts[table] = rows[0]?.rows ?? 0
  }
  return counts
}

/** A row is a command’s own when it holds an id that only this one brought. */
export async function rowsBy(
  owner: Pool,
  commands: readonly Command[],
): Promise<Map<Command, Rows>> {
  const bringer = ownIds(commands)
  const found = new Map<Command, Rows>()
  const add = (command: Command, key: string) => {
    const rows = found.get(command) ?? {}
    rows[key] = (rows[key] ?? 0) + 1
    found.set(command, rows)
  }
  for (const table of await tablesOf(owner)) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    )
    for (const { row } of rows) {
      const owners = new Set(idsOf(row).map((id) => bringer.get(id)))
      for (const command of owners) {
        if (!command) continue
        add(command, table)
        const isLine = table === 'linli.record' && row.operation === command.contract.name
        if (isLine) add(command, 'lines')
      }
    }
  }
  return found
}

/** Of its columns, not of what an answer kept as JSON tells of others. */
function idsOf(row: Record<string, unknown>): string[] {
  return Object.values(row).flatMap((value) => (typeof value === 'string' ? uuidsIn(value) : []))
}

function ownIds(commands: readonly Command[]): Map<string, Command | null> {
  const bringer = new Map<string, Command | null>()
  for (const command of commands) {
    const { caller, input, requestId } = command
    for (const id of new Set([caller.personId, requestId, ...uuidsIn(input)])) {
      bringer.set(id, bringer.has(id) ? null : command)
    }
  }
  return bringer
}
