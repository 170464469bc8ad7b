import { afterAll, expect, test } from 'vitest'
import { withClient } from '../../db/client.ts'
import { grantPrivileges, LEDGERS } from '../../db/privileges.ts'
import { anEmptyDatabase } from '../support/database.ts'

const database = await anEmptyDatabase()
afterAll(() => database.drop())

await withClient(database.ownerUrl, (client) =>
  client.query(`
    create schema linli; create schema sealed;
    create table linli.note (id int primary key, words text);
    create table linli.record (id int primary key, words text);
    create table sealed.party (id int primary key, person text);
    create table sealed.identity (person_id int primary key, app_id text, open_id text);
    insert into linli.note values (1, 'a'); insert into linli.record values (1, 'a');
    insert into sealed.party values (1, 'a');
    insert into sealed.identity values (1, 'a', 'canary');`),
)
await grantPrivileges(database.ownerUrl)
await grantPrivileges(database.ownerUrl)

const change = {
  select: (table: string) => `select * from ${table}`,
  insert: (table: string) => `insert into ${table} values (2, 'b')`,
  update: (table: string) => `update ${table} set id = 3 where id = 2`,
  delete: (table: string) => `delete from ${table} where id = 3`,
  truncate: (table: string) => `truncate ${table}`,
  drop: (table: string) => `drop table ${table}`,
}

/** What the role may do to the table, tried one after the other. */
async function allowed(url: string, table: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const done: string[] = []
    for (const [name, sql] of Object.entries(change)) {
      const code = await client.query(sql(table)).then(
        () => 'ok',
        (error: { code?: string }) => error.code,
      )
      if (code === 'ok') done.push(name)
      else expect(code).toBe('42501')
    }
    return done
  })
}

test('the app reads and changes ordinary tables and cannot drop or empty them', async () => {
  expect(await allowed(database.appUrl, 'linli.note')).toEqual([
    'select',
    'insert',
    'update',
    'delete',
  ])
})

test('the app only adds to a ledger', async () => {
  expect(LEDGERS).toContain('record')
  expect(await allowed(database.appUrl, 'linli.record')).toEqual(['select', 'insert'])
})

test('of what is sealed the app has nothing that it was not given', async () => {
  expect(await allowed(database.appUrl, 'sealed.party')).toEqual([])
})

test('the app puts identities in, takes them out by person, and reads none', async () => {
  const tried = {
    keep: `insert into sealed.identity values (1, 'a', 'other') on conflict (person_id) do nothing`,
    see: 'select person_id from sealed.identity',
    read: 'select open_id from sealed.identity',
    readAll: 'select * from sealed.identity',
    guess: `select person_id from sealed.identity where open_id = 'canary'`,
    guessByDeleting: `delete from sealed.identity where open_id = 'canary'`,
    takeBack: 'delete from sealed.identity where person_id = 1 returning open_id',
    readByWriting: `insert into sealed.identity values (2, 'a', 'b') returning open_id`,
    readByConflict: `insert into sealed.identity values (1, 'a', 'b')
      on conflict (person_id) do update set open_id = excluded.open_id`,
    change: `update sealed.identity set open_id = 'mine' where person_id = 1`,
    lock: 'select person_id from sealed.identity for update',
    empty: 'truncate sealed.identity',
    drop: 'delete from sealed.identity where person_id = 1',
  }
  const done = await withClient(database.appUrl, async (client) => {
    const succeeded: string[] = []
    for (const [name, sql] of Object.entries(tried)) {
      const code = await client.query(sql).then(
        () => 'ok',
        (error: { code?: string }) => error.code,
      )
      if (code === 'ok') succeeded.push(name)
      else expect([name, code]).toEqual([name, '42501'])
    }
    return succeeded
  })
  expect(done).toEqual(['keep', 'see', 'drop'])
})

test('a sealed table that comes later is the app’s no more than the others', async () => {
  await withClient(database.ownerUrl, (client) =>
    client.query('create table sealed.later (id int primary key, words text)'),
  )
  expect(await allowed(database.appUrl, 'sealed.later')).toEqual([])
  await grantPrivileges(database.ownerUrl)
  expect(await allowed(database.appUrl, 'sealed.later')).toEqual([])
})

test('the sealed role reaches the sealed tables and nothing else', async () => {
  expect(await allowed(database.sealedUrl, 'sealed.party')).toEqual([
    'select',
    'insert',
    'update',
    'delete',
  ])
  expect(await allowed(database.sealedUrl, 'linli.note')).toEqual([])
  expect(await allowed(database.sealedUrl, 'linli.record')).toEqual([])
})

test('no role but the owner becomes another role or makes a schema', async () => {
  for (const url of [database.appUrl, database.sealedUrl]) {
    await withClient(url, async (client) => {
      await expect(client.query('set role linli_owner')).rejects.toMatchObject({ code: '42501' })
      await expect(client.query('create schema mine')).rejects.toMatchObject({ code: '42501' })
      await expect(client.query('create table public.mine ()')).rejects.toMatchObject({
        code: '42501',
      })
    })
  }
})
