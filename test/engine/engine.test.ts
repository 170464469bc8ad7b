import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withClient } from '../../db/client.ts'
import { migrate } from '../../db/migrate.ts'
import { grantPrivileges } from '../../db/privileges.ts'
import { startEngine } from '../../local/engine/index.ts'
import { aDatabase, anEmptyDatabase } from '../support/database.ts'
import { aFolder } from './children.ts'

const names = ['DATABASE_URL', 'DATABASE_URL_OWNER', 'DATABASE_URL_APP', 'DATABASE_URL_SEALED']
const lines: string[] = []
const say = (line: string) => lines.push(line)

beforeEach(() => {
  lines.length = 0
  for (const name of names) vi.stubEnv(name, '')
})
afterEach(() => vi.unstubAllEnvs())

async function show(url: string, sql: string): Promise<unknown> {
  const { rows } = await withClient(url, (client) => client.query({ text: sql, rowMode: 'array' }))
  return rows[0]?.[0]
}

test('the embedded engine is a whole PostgreSQL with three roles and no open door', async () => {
  const folder = await aFolder()
  const engine = await startEngine({ folder, say })
  expect(engine.embedded).toBe(true)
  const roles = [engine.ownerUrl, engine.appUrl, engine.sealedUrl]
  expect(await Promise.all(roles.map((url) => show(url, 'select current_user')))).toEqual([
    'linli_owner',
    'linli_app',
    'linli_sealed',
  ])
  const settings = {
    server_encoding: 'UTF8',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    TimeZone: 'UTC',
  }
  for (const [name, value] of Object.entries(settings)) {
    const shown =
      name === 'unix_socket_directories' ? '' : await show(engine.appUrl, `show ${name}`)
    expect([name, shown]).toEqual([name, value])
  }
  const wrong = new URL(engine.appUrl)
  wrong.password = 'wrong'
  await expect(show(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  await migrate(engine.ownerUrl)
  await grantPrivileges(engine.ownerUrl)
  expect(await show(engine.appUrl, 'select count(*)::int from linli.record')).toBe(0)
  await engine.stop()
  await engine.stop()
})

test('data of another major version is refused with what to do', async () => {
  const folder = await aFolder()
  await (await startEngine({ folder, say, durable: false })).stop()
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n')
  const data = join(folder, 'postgres')
  await expect(startEngine({ folder, say })).rejects.toThrow(
    `The data in ${data} was made by PostgreSQL 17 and this is 18: go back to the version of linli that made it, or delete that folder to begin anew.`,
  )
})

test('one URL is used for all roles, and this is said', async () => {
  const database = await anEmptyDatabase()
  vi.stubEnv('DATABASE_URL', database.ownerUrl)
  const { stop, ...engine } = await startEngine({ folder: 'unused', say })
  const url = database.ownerUrl
  expect(engine).toEqual({ ownerUrl: url, appUrl: url, sealedUrl: url, embedded: false })
  expect(lines).toEqual([
    'Not every role has a database URL of its own, so roles are not kept apart: good enough for development only.',
  ])
  await migrate(url)
  await grantPrivileges(url)
  expect(await show(url, 'select count(*)::int from sealed.identity')).toBe(0)
  await stop()
  await database.drop()
})

test('three URLs are used as they are, and nothing is said', async () => {
  const database = await aDatabase()
  vi.stubEnv('DATABASE_URL_OWNER', database.ownerUrl)
  vi.stubEnv('DATABASE_URL_APP', database.appUrl)
  vi.stubEnv('DATABASE_URL_SEALED', database.sealedUrl)
  const { ownerUrl, appUrl, sealedUrl } = await startEngine({ folder: 'unused', say })
  expect([ownerUrl, appUrl, sealedUrl]).toEqual([
    database.ownerUrl,
    database.appUrl,
    database.sealedUrl,
  ])
  expect(lines).toEqual([])
  await database.drop()
})

test('a URL that leads nowhere is refused in a sentence without its password', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://ann:secret@127.0.0.1:1/town')
  await expect(startEngine({ folder: 'unused', say })).rejects.toThrow(
    'The database town at 127.0.0.1:1 (as ann) cannot be used: nothing listens there; is the server running?',
  )
  const database = await anEmptyDatabase()
  const wrong = new URL(database.ownerUrl)
  wrong.password = 'wrong'
  vi.stubEnv('DATABASE_URL', wrong.href)
  await expect(startEngine({ folder: 'unused', say })).rejects.toThrow(
    'cannot be used: it refuses this user and password.',
  )
  wrong.href = database.ownerUrl
  wrong.pathname = '/elsewhere'
  vi.stubEnv('DATABASE_URL', wrong.href)
  await expect(startEngine({ folder: 'unused', say })).rejects.toThrow(
    'cannot be used: it has no database of that name.',
  )
  await database.drop()
})

test('a URL that is no URL is refused without repeating it', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://ann:se:cret@:x/')
  const failure = await startEngine({ folder: 'unused', say }).catch((error: Error) => error)
  expect(String(failure)).toMatch(/^Error: The database URL cannot be used: /)
  expect(String(failure)).not.toContain('cret')
})
