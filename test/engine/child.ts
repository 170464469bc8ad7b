// What the tests of this folder run in a process of its own, to kill it or to be another user.
// One JSON line on stdout for each thing that happened.
import { withClient } from '../../db/client.ts'
import { startEngine } from '../../local/engine/index.ts'
import { startServer } from '../../local/engine/server.ts'
import { claimInstance } from '../../local/instance.ts'

const [, , command = '', folder = '', ...rest] = process.argv

function tell(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

function say(line: string): void {
  tell({ said: line })
}

async function serve(): Promise<void> {
  const { pid, adminUrl } = await startServer({ folder, say, durable: false })
  tell({ pid, adminUrl })
  if (rest[0] !== 'leave') setInterval(() => {}, 60_000)
}

async function connect(): Promise<void> {
  const { stop, ...engine } = await startEngine({ folder, say, durable: false })
  tell(engine)
  await stop()
}

/** Four writers; a row is told only after the server has acknowledged it. */
async function write(): Promise<void> {
  const { pid, adminUrl } = await startServer({ folder, say })
  const make = 'create table if not exists acknowledged (writer text, row int)'
  await withClient(adminUrl, (client) => client.query(make))
  tell({ pid })
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => writer(adminUrl, `${rest[0]}${name}`)))
}

async function writer(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    for (let row = 1; ; row += 1) {
      await client.query('insert into acknowledged values ($1, $2)', [name, row])
      tell({ writer: name, row })
    }
  })
}

async function claim(): Promise<void> {
  const claimed = await claimInstance(folder, 2000)
  if ('running' in claimed) return tell(claimed)
  if (rest[0] !== undefined) claimed.instance.announce(rest[0])
  tell({ claimed: process.pid })
  setInterval(() => {}, 60_000)
}

const commands: Record<string, () => Promise<void>> = { serve, connect, write, claim }

commands[command]?.().catch((error: unknown) => {
  tell({ failed: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
})
