import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keys, newestSnapshot } from '../../tools/check/keys.ts'
import { journalProblems, migrations } from '../../tools/check/migrations.ts'
import { projectAt } from '../../tools/check/project.ts'
import { root } from '../../tools/root.ts'
import { projectOf, projectOnDisk } from './project-of.ts'

const empty = { columns: {}, compositePrimaryKeys: {}, uniqueConstraints: {}, indexes: {} }
const communityId = { community_id: { name: 'community_id', primaryKey: false } }

function keyProblems(table: object) {
  const snapshot = { tables: { a: { name: 'a', ...empty, ...table } } }
  const meta = { 'db/migrations/meta/0000_snapshot.json': JSON.stringify(snapshot) }
  return keys.problems(projectOf(meta))
}

test('a primary key starts with the community', () => {
  expect(keyProblems({ columns: { id: { name: 'id', primaryKey: true } } })).toEqual([
    'a: the primary key does not start with community_id',
  ])
  const key = (columns: string[]) => ({
    columns: communityId,
    compositePrimaryKeys: { k: { columns } },
  })
  expect(keyProblems(key(['activity_id', 'community_id']))).toHaveLength(1)
  expect(keyProblems(key(['community_id', 'activity_id']))).toEqual([])
})

test('so do unique indexes and constraints; other indexes are free', () => {
  const index = (isUnique: boolean) => ({
    columns: communityId,
    indexes: { i: { name: 'a_by_x', isUnique, columns: [{ expression: 'x' }] } },
  })
  expect(keyProblems(index(true))).toEqual(['a: a_by_x does not start with community_id'])
  expect(keyProblems(index(false))).toEqual([])
  const constraint = { uniqueConstraints: { u: { name: 'a_x', columns: ['x'] } } }
  expect(keyProblems(constraint)).toEqual(['a: a_x does not start with community_id'])
})

test('what is a person’s own starts with the person', () => {
  const key = { columns: { person_id: { name: 'person_id', primaryKey: true } } }
  expect(keyProblems(key)).toEqual([])
})

test('a table without a migration is named by the statement that is missing', async () => {
  const tables = `import { pgSchema, uuid } from 'drizzle-orm/pg-core'
export const linli = pgSchema('linli')
export const added = linli.table('added', { communityId: uuid('community_id').primaryKey() })
export const same = added
`
  const before = { ...newestSnapshot(projectAt(root)), tables: {} }
  const project = await projectOnDisk({
    'functions/a/tables.ts': tables,
    'db/migrations/meta/_journal.json': '{ "entries": [] }',
    'db/migrations/meta/0000_snapshot.json': JSON.stringify(before),
  })
  await symlink(join(root, 'node_modules'), join(project.root, 'node_modules'))
  const statement = 'CREATE TABLE "linli"."added" ( "community_id" uuid PRIMARY KEY NOT NULL ); '
  expect(await migrations.problems(project)).toContain(`a migration is missing: ${statement}`)
}, 60_000)

function journal(...entries: [idx: number, when: number, tag: string][]) {
  const listed = entries.map(([idx, when, tag]) => ({ idx, when, tag }))
  return projectOf({
    'db/migrations/meta/_journal.json': JSON.stringify({ entries: listed }),
    'db/migrations/0000_a.sql': '',
    'db/migrations/0001_b.sql': '',
  })
}

test('two migrations of one number, or out of their order, are told', () => {
  expect(journalProblems(journal([0, 1, '0000_a'], [1, 2, '0001_b']))).toEqual([])
  expect(journalProblems(journal([0, 1, '0000_a'], [0, 2, '0001_b']))).toEqual([
    '0001_b is not number 1 of the journal',
  ])
  expect(journalProblems(journal([0, 2, '0000_a'], [1, 2, '0001_b']))).toEqual([
    '0001_b claims to be older than the one before it',
  ])
  expect(journalProblems(journal([0, 1, '0000_a'], [1, 2, '0001_c']))).toEqual([
    'db/migrations/0001_c.sql is missing',
    'db/migrations/0001_b.sql is not in the journal',
  ])
})
