// npm run verify-ledger [-- <postgres address>] [-- --heads <file>]: is every line of the ledger as it was sealed?
// A file of heads, kept where the database's owner cannot write, also shows when everything was sealed anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withClient } from '../../db/client.ts'
import { startEngine, workFolder } from '../../local/engine/index.ts'
import { type Head, type Verdict, verifyCommunity } from './community.ts'
import { communitiesOf } from './read.ts'

type Heads = Record<string, Head>

const linesPerWord = 100_000

/** @returns the number of communities in which something was touched. */
export async function verifyLedger(
  url: string,
  say: (line: string) => void,
  heads: Heads = {},
): Promise<{ touched: number; heads: Heads }> {
  return withClient(url, async (client) => {
    await client.query('begin transaction isolation level repeatable read read only')
    const communities = await communitiesOf(client)
    const gone = Object.keys(heads).filter((id) => !communities.some((one) => one.id === id))
    for (const id of gone) communities.push({ id, name: id })
    const progress = progressOf(say)
    let touched = 0
    const newHeads: Heads = {}
    for (const { id, name } of communities) {
      const verdict = await verifyCommunity(client, id, heads[id], progress)
      if (verdict.touched) touched += 1
      if (verdict.head) newHeads[id] = verdict.head
      say(`${name}: ${sentenceOf(verdict)}`)
    }
    if (communities.length === 0) say('The ledger is empty.')
    return { touched, heads: newHeads }
  })
}

function sentenceOf({ lines, seals, waiting, touched }: Verdict): string {
  if (touched) return `TOUCHED: ${touched}.`
  const sealed = `${count(lines, 'line')} in ${count(seals, 'seal')} are as they were sealed`
  if (waiting.lines === 0) return `${sealed}.`
  const since = waiting.oldest?.toISOString() ?? ''
  return `${sealed}; ${count(waiting.lines, 'line')} not sealed yet, the oldest of ${since}.`
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`
}

function progressOf(say: (line: string) => void): (lines: number) => void {
  let read = 0
  return (lines) => {
    const before = Math.floor(read / linesPerWord)
    read += lines
    if (Math.floor(read / linesPerWord) > before) say(`  ${count(read, 'line')} read`)
  }
}

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { heads: { type: 'string' } },
    allowPositionals: true,
  })
  const file = values.heads
  const noted: Heads = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const { touched, heads } = await withUrl(positionals[0], (url) => verifyLedger(url, say, noted))
  if (file && touched === 0) writeFileSync(file, `${JSON.stringify(heads, null, 2)}\n`)
  return touched === 0 ? 0 : 1
}

async function withUrl<T>(url: string | undefined, work: (url: string) => Promise<T>): Promise<T> {
  if (url !== undefined) return work(url)
  const engine = await startEngine({ folder: process.env.LINLI_FOLDER ?? workFolder, say })
  try {
    return await work(engine.appUrl)
  } finally {
    await engine.stop()
  }
}

function say(line: string): void {
  console.log(line)
}

if (import.meta.filename === process.argv[1]) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
