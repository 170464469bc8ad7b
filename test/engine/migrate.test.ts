import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withClient } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { anEmptyDatabase, type Database } from '../support/database.ts'

const first =
  'create table tree (id int primary key);\n--> statement-breakpoint\ninsert into tree values (1);'
const second = 'alter table tree add column height int;'

async function database(): Promise<Database> {
  const made = await anEmptyDatabase()
  onTestFinished(made.drop)
  return made
}

async function migrations(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql)
  return folder
}

async function column(url: string, sql: string): Promise<unknown[]> {
  const { rows } = await withClient(url, (client) => client.query({ text: sql, rowMode: 'array' }))
  return rows.map((row: unknown[]) => row[0])
}

const applied = 'select name from migration.linli_migrations order by name'

test('six at once on an empty database make one result', async () => {
  const { ownerUrl } = await database()
  const folder = await migrations({ '0000_first.sql': first, '0001_second.sql': second })
  const results = await Promise.all([1, 2, 3, 4, 5, 6].map(() => migrate(ownerUrl, { folder })))
  expect(results.filter((names) => names.length === 0)).toHaveLength(5)
  expect(results.flat()).toEqual(['0000_first.sql', '0001_second.sql'])
  expect(await column(ownerUrl, applied)).toEqual(['0000_first.sql', '0001_second.sql'])
  expect(await column(ownerUrl, 'select id from tree')).toEqual([1])
})

test('a file changed after it was applied is refused by name', async () => {
  const { ownerUrl } = await database()
  const folder = await migrations({ '0000_first.sql': first })
  await migrate(ownerUrl, { folder })
  await writeFile(join(folder, '0000_first.sql'), `${first} `)
  await writeFile(join(folder, '0001_second.sql'), second)
  await expect(migrate(ownerUrl, { folder })).rejects.toThrow(
    '0000_first.sql was applied to this database with other contents',
  )
  expect(await column(ownerUrl, applied)).toEqual(['0000_first.sql'])
})

test('other line ends are not a change', async () => {
  const { ownerUrl } = await database()
  const folder = await migrations({ '0000_first.sql': first })
  await migrate(ownerUrl, { folder })
  await writeFile(join(folder, '0000_first.sql'), first.replaceAll('\n', '\r\n'))
  expect(await migrate(ownerUrl, { folder })).toEqual([])
})

test('an older file that was merged later is applied, and said so', async () => {
  const { ownerUrl } = await database()
  const folder = await migrations({ '0000_first.sql': first, '0002_third.sql': second })
  await migrate(ownerUrl, { folder })
  await writeFile(join(folder, '0001_merged.sql'), 'create table merged (id int)')
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  expect(await migrate(ownerUrl, { folder, say })).toEqual(['0001_merged.sql'])
  expect(lines).toEqual([
    '0001_merged.sql came in after 0002_third.sql was applied: applying it now.',
    'Migration 0001_merged.sql is applied.',
  ])
  expect(await column(ownerUrl, 'select count(*)::int from merged')).toEqual([0])
})

test('a file that fails half-way leaves nothing behind and is named', async () => {
  const { ownerUrl } = await database()
  const broken = `create table half (id int);\n--> statement-breakpoint\ninsert into nowhere values (1)`
  const folder = await migrations({ '0000_first.sql': first, '0001_broken.sql': broken })
  await expect(migrate(ownerUrl, { folder })).rejects.toThrow(
    'Migration 0001_broken.sql failed and left nothing behind: relation "nowhere" does not exist',
  )
  expect(await column(ownerUrl, applied)).toEqual(['0000_first.sql'])
  expect(await column(ownerUrl, `select to_regclass('half')::text`)).toEqual([null])
})
