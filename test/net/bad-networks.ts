// Commands of every write there is, sent as a phone sends them through a network that cuts, until each is answered.
import { onTestFinished, vi } from 'vitest'
import { serve } from '../../local/server.ts'
import { type Attempt, attempt } from '../../miniprogram/lib/attempt.ts'
import { call } from '../../miniprogram/lib/call.ts'
import { learnClock } from '../../miniprogram/lib/clock.ts'
import { Refused } from '../../miniprogram/lib/failures.ts'
import { mayStillSucceed } from '../../miniprogram/lib/pending-check-ins.ts'
import { atATime } from '../support/at-a-time.ts'
import { closeBooks, openBooks, type Verdict } from '../support/books.ts'
import { type Command, someCommands, writes } from '../support/commands.ts'
import type { Lane } from '../support/lane.ts'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts'
import { on, switchOn } from './phones.ts'

export interface Trial extends Verdict {
  operations: number
  acknowledged: number
  tries: number
  cutThere: number
  cutBack: number
  /** Commands that were sent more than once. */
  repeated: number
  /** What a phone was told instead, though the command was one that must be done. */
  refused: string[]
}

export interface Wish {
  commands: number
  seed: number
  /** Of this operation alone. */
  only?: string
  say?: (line: string) => void
}

const batch = 200
const phones = 8
/** Eight of a hundred are cut: so many in a row mean a server that does not answer. */
const mostTries = 20

/** SEED=… cuts again where an earlier run cut. */
export function aSeed(): number {
  return Number(process.env.SEED ?? Date.now() % 2 ** 31)
}

export async function tryBadNetworks(lane: Lane, wish: Wish): Promise<Trial> {
  const { commands, seed, only, say } = wish
  const examples = (await writes()).filter(({ contract }) => !only || contract.name === only)
  const books = await openBooks(lane, examples)
  const openIds = new Map<string, string>()
  const proxy = await aBadNetwork(lane, openIds, seed)
  const done: Command[] = []
  const refused: string[] = []
  let repeated = 0
  for (let first = 0; first < commands; first += batch) {
    const many = Math.min(batch, commands - first)
    await atATime(
      phones,
      await someCommands(lane, examples, first, many),
      async (command, index) => {
        const key = String(first + index)
        openIds.set(key, command.caller.openId)
        const { tries, code } = await on(key, () => send(lane, command, Math.floor(first / batch)))
        if (code) refused.push(`${command.contract.name} ${code}`)
        else done.push(command)
        if (tries > 1) repeated += 1
      },
    )
    if ((first / batch) % 5 === 4) say?.(`${done.length} of ${commands} commands`)
  }
  return {
    ...(await closeBooks(books, lane.owner, done)),
    ...{ operations: examples.length, acknowledged: done.length, repeated, refused },
    ...{ tries: proxy.tries(), ...cutsBothWays(proxy) },
  }
}

export function cutsBothWays({ cuts }: CuttingProxy) {
  const cutThere = cuts.unsent + cuts.partlySent
  return { cutThere, cutBack: cuts.unheard + cuts.unanswered + cuts.partlyAnswered }
}

/** Under the ids of the first time; by turns also as a kept scan is sent, under its own id in a new request. */
async function send(lane: Lane, command: Command, round: number) {
  const { contract, input } = command
  const isKept = contract.decidesInStatement && round % 2 === 1
  const page: { attempt: Attempt | null } = { attempt: null }
  for (let tries = 1; ; tries += 1) {
    // Every try has its own moment, as outside.
    lane.passSeconds(0.001)
    try {
      if (isKept) await call(contract, input)
      else
        await attempt(page, input, ({ requestId }) => {
          command.requestId = requestId
          return call(contract, input, requestId)
        })
      return { tries }
    } catch (error) {
      if (mayStillSucceed(error) && tries < mostTries) continue
      return { tries, code: error instanceof Refused ? error.code : String(error) }
    }
  }
}

/** Between the phones that `on` puts in hand and the doors of that lane, until the test is over. */
export async function aBadNetwork(
  { appId, doors }: Lane,
  openIds: ReadonlyMap<string, string>,
  seed: number,
): Promise<CuttingProxy> {
  const openIdOf = (key: string) => openIds.get(key)
  const publicPages = async () => undefined
  const wall = { answer: publicPages, settled: publicPages }
  const { server, url } = await serve(
    { appId, doors, openIdOf, publicPages, wechat: publicPages, wall, folders: {} },
    0,
  )
  const proxy = await cuttingProxy(Number(new URL(url).port), seed)
  switchOn(`http://127.0.0.1:${proxy.port}`)
  onTestFinished(async () => {
    vi.unstubAllGlobals()
    // The phones have learnt the lane's clock.
    learnClock(new Date().toISOString(), Date.now(), Date.now())
    await proxy.close()
    server.closeAllConnections()
    server.close()
  })
  return proxy
}
