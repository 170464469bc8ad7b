import type { Project } from './project.ts'
import type { Step } from './step.ts'

/** Tables that are neither a community's nor a person's, and why. */
export const exceptions: Readonly<Record<string, string>> = {
  calendar_day: 'the State Council announces one calendar for all',
  calendar_year: 'the same, by the year',
  work_unit: 'an organisation belongs to the city and registers with many communities',
  company: 'a property company serves compounds of many communities',
}

interface Table {
  name: string
  columns: Record<string, { name: string; primaryKey: boolean }>
  compositePrimaryKeys: Record<string, { columns: string[] }>
  uniqueConstraints: Record<string, { name: string; columns: string[] }>
  indexes: Record<string, { name: string; isUnique: boolean; columns: { expression: string }[] }>
}

/** So that the schema can be spread over servers by community, or by person for what is a person's own. */
export const keys: Step = {
  name: 'keys start with their owner',
  problems: (project) => {
    const tables = Object.values(newestSnapshot(project).tables)
    return tables
      .filter((table) => exceptions[table.name] === undefined)
      .flatMap((table) =>
        keysOf(table)
          .filter(([, columns]) => !isOwner(table, columns[0]))
          .map(
            ([key]) => `${table.name}: ${key} does not start with ${ownersOf(table).join(' or ')}`,
          ),
      )
  },
}

export function newestSnapshot(project: Project): { tables: Record<string, Table> } {
  const newest = project.files
    .filter((file) => /^db\/migrations\/meta\/\d+_snapshot\.json$/.test(file))
    .at(-1)
  if (newest === undefined) throw new Error('db/migrations/meta holds no snapshot')
  return JSON.parse(project.read(newest))
}

function keysOf(table: Table): [name: string, columns: string[]][] {
  const single = Object.values(table.columns).filter((column) => column.primaryKey)
  return [
    ...single.map(({ name }): [string, string[]] => ['the primary key', [name]]),
    ...Object.values(table.compositePrimaryKeys).map((key): [string, string[]] => [
      'the primary key',
      key.columns,
    ]),
    ...Object.values(table.uniqueConstraints).map((key): [string, string[]] => [
      key.name,
      key.columns,
    ]),
    ...Object.values(table.indexes)
      .filter((index) => index.isUnique)
      .map((index): [string, string[]] => [
        index.name,
        index.columns.map((column) => column.expression),
      ]),
  ]
}

function isOwner(table: Table, column: string | undefined): boolean {
  return column !== undefined && ownersOf(table).includes(column)
}

// A table that names both may belong to either: a grant is the person's, a record the community's.
function ownersOf(table: Table): string[] {
  const owners = ['community_id', 'person_id'].filter((column) => column in table.columns)
  return owners.length > 0 ? owners : ['community_id']
}
