import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { withClient } from '../../db/client.ts'
import { processMark } from '../../local/engine/lock.mjs'
import { removeServer, startServer } from '../../local/engine/server.ts'
import { aFolder, bundleChild, startChild } from './children.ts'
import { killRounds } from './rounds.ts'

const nothing = () => {}
const refuses = async () => 'answered'
vi.setConfig({ testTimeout: 60_000 })
const child = await bundleChild()

test('three rounds of kill -9 under load lose nothing acknowledged', async () => {
  const { kills, lost } = await killRounds(3)
  expect([kills, lost]).toEqual([3, 0])
})

test('a server that dies under a running program comes back at the same address', async () => {
  const folder = await aFolder()
  const lines: string[] = []
  const server = await startServer({ folder, durable: false, say: (line) => lines.push(line) })
  process.kill(server.pid, 'SIGKILL')
  await expect.poll(() => lines, { timeout: 20_000 }).toHaveLength(2)
  expect(lines[1]).toBe('PostgreSQL ended without being asked to: starting it again.')
  const answer = () => withClient(server.adminUrl, (client) => client.query('select 1 as one'))
  await expect
    .poll(() => answer().then(({ rows }) => rows, nothing), { timeout: 20_000 })
    .toEqual([{ one: 1 }])
  await server.stop()
})

test('setting up that was killed half-way is not in the way of the next start', async () => {
  const folder = await aFolder()
  const one = startChild(child, ['serve', folder])
  await one.tells('said')
  const half = async () => (await readdir(folder)).filter((name) => name.includes('.half-'))
  await expect.poll(half, { interval: 5, timeout: 20_000 }).not.toEqual([])
  one.process.kill('SIGKILL')
  await one.ended
  const server = await startServer({ folder, durable: false, say: nothing })
  expect(await half()).toEqual([])
  await server.stop()
})

test('a note of the dead server whose pid now is another program’s does not keep it from starting', async () => {
  const folder = await aFolder()
  const one = await startServer({ folder, durable: false, say: nothing })
  const note = join(folder, 'postgres', 'postmaster.pid')
  const text = await readFile(note, 'utf8')
  await one.stop()
  await writeFile(note, text.replace(/^\d+/, String(process.pid)))
  const next = await startServer({ folder, durable: false, say: nothing })
  expect(next.pid).not.toBe(one.pid)
  await next.stop()
})

test('two programs share one server, and the last to leave stops it', async () => {
  const folder = await aFolder()
  const other = startChild(child, ['serve', folder])
  const { pid, adminUrl } = await other.tells('pid')
  const mine = await startServer({ folder, say: nothing })
  expect(mine.pid).toBe(pid)
  await mine.stop()
  await withClient(String(adminUrl), (client) => client.query('select 1'))
  other.process.kill('SIGTERM')
  expect(await other.ended).toBe(143)
  await expect(withClient(String(adminUrl), refuses)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})

test('two uses in one program share one server, until both have ended', async () => {
  const folder = await aFolder()
  const options = { folder, durable: false, say: nothing }
  const [one, other] = await Promise.all([startServer(options), startServer(options)])
  expect(other.pid).toBe(one.pid)
  await one.stop()
  await withClient(other.adminUrl, (client) => client.query('select 1'))
  await other.stop()
  expect(processMark(other.pid)).toBeUndefined()
})

test('a program that ends without a word takes its server along', async () => {
  const folder = await aFolder()
  const one = startChild(child, ['serve', folder, 'leave'])
  const { pid } = await one.tells('pid')
  expect(await one.ended).toBe(0)
  await expect.poll(() => processMark(Number(pid)), { timeout: 20_000 }).toBeUndefined()
})

test('a server left behind ends with its folder', async () => {
  const folder = await aFolder()
  const one = startChild(child, ['serve', folder])
  const { adminUrl } = await one.tells('pid')
  one.process.kill('SIGKILL')
  await one.ended
  await removeServer(folder)
  await expect(withClient(String(adminUrl), refuses)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})
