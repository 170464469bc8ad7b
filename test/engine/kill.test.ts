import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { withClient } from '../../db/client.ts'
import { processMark } from '../../local/engine/lock.mjs'
import { removeServer, startServer } from '../../local/engine/server.ts'
import { aFolder, bundleChild, type Child, startChild, type Told } from './children.ts'

const rounds = process.env.PROVE === '1' ? 20 : 3
const nothing = () => {}
const refuses = async () => 'answered'
const child = await bundleChild()
afterAll(() => rm(dirname(child), { recursive: true }))

function acknowledged(told: Told[]): string[] {
  return told.filter((one) => 'row' in one).map((one) => `${one.writer} ${one.row}`)
}

async function rowsOf(adminUrl: string): Promise<Set<string>> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query(`select writer || ' ' || row as row from acknowledged`)
    return new Set(rows.map((row) => row.row))
  })
}

const ways = {
  program: (one: Child) => one.process.kill('SIGKILL'),
  database: (one: Child, pid: number) => {
    process.kill(pid, 'SIGKILL')
    one.process.kill('SIGKILL')
  },
  'database first': async (one: Child, pid: number) => {
    process.kill(pid, 'SIGKILL')
    await one.ended
  },
}

test(`${rounds} rounds of kill -9 under load lose nothing acknowledged`, async () => {
  const folder = await aFolder()
  const promised: string[] = []
  let lost = 0
  for (let round = 0; round < rounds; round += 1) {
    const [name, kill] = Object.entries(ways)[round % 3] ?? []
    const one = startChild(child, ['write', folder, String(round)])
    const { pid } = await one.tells('pid')
    const enough = () => acknowledged(one.told).length
    await expect.poll(enough, { timeout: 20_000 }).toBeGreaterThan(20)
    await sleep(100 + ((round * 37) % 300))
    await kill?.(one, Number(pid))
    await one.ended
    promised.push(...acknowledged(one.told))
    const server = await startServer({ folder, say: nothing })
    if (name === 'program') expect(server.pid).toBe(pid)
    else expect(server.pid).not.toBe(pid)
    const rows = await rowsOf(server.adminUrl)
    lost += promised.filter((row) => !rows.has(row)).length
    await server.stop()
  }
  console.log(`${rounds} kills, ${promised.length} acknowledged writes, ${lost} lost`)
  expect(lost).toBe(0)
}, 240_000)

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
