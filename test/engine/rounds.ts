// Rounds of kill -9 under load: on the program, on the database, on the database under the program.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { withClient } from '../../db/client.ts'
import { startServer } from '../../local/engine/server.ts'
import { aFolder, bundleChild, type Child, startChild, type Told } from './children.ts'

type Figures = { kills: number; acknowledged: number; lost: number }

const ways = {
  program: (one: Child) => one.process.kill('SIGKILL'),
  both: (one: Child, pid: number) => {
    process.kill(pid, 'SIGKILL')
    one.process.kill('SIGKILL')
  },
  database: async (one: Child, pid: number) => {
    process.kill(pid, 'SIGKILL')
    await one.ended
  },
}

export async function killRounds(kills: number): Promise<Figures> {
  const [folder, child] = [await aFolder(), await bundleChild()]
  const promised: string[] = []
  let lost = 0
  for (let round = 0; round < kills; round += 1) {
    const [name, kill] = Object.entries(ways)[round % 3] ?? []
    const one = startChild(child, ['write', folder, String(round)])
    const { pid } = await one.tells('pid')
    const enough = () => acknowledged(one.told).length
    await expect.poll(enough, { timeout: 20_000 }).toBeGreaterThan(20)
    await sleep((round * 37) % 300)
    await kill?.(one, Number(pid))
    await one.ended
    promised.push(...acknowledged(one.told))
    const server = await startServer({ folder, say: () => {} })
    if (name === 'program') expect(server.pid).toBe(pid)
    else expect(server.pid).not.toBe(pid)
    const rows = await rowsOf(server.adminUrl)
    lost += promised.filter((row) => !rows.has(row)).length
    await server.stop()
  }
  return { kills, acknowledged: promised.length, lost }
}

function acknowledged(told: Told[]): string[] {
  return told.filter((one) => 'row' in one).map((one) => `${one.writer} ${one.row}`)
}

async function rowsOf(adminUrl: string): Promise<Set<string>> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query(`select writer || ' ' || row as row from acknowledged`)
    return new Set(rows.map((row) => row.row))
  })
}
