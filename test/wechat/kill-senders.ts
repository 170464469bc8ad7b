// Rounds of kill -9 on the process that sends, while it sends; then the timer runs on until nothing waits.
import { setTimeout as sleep } from 'node:timers/promises'
import { mostTogether } from '../../functions/cron-outbox/send-reminders.ts'
import { diceOf } from '../activity/dice.ts'
import { aScene, type Scene } from './kill-scene.ts'
import type { Sender } from './planted-senders.ts'
import type { SenderProcess } from './sender.ts'
import type { Verdict } from './verdict.ts'

export interface Wish {
  /** `held`: once every message that is under way is at WeChat and none is answered. `any`: at any moment. */
  moment: 'held' | 'any'
  people: number
  rounds: number
  /** Processes that send at the same time, all killed in each round. */
  together?: number
  sender?: Sender
  say?(line: string): void
}

export interface Kills extends Verdict {
  kills: number
  /** Rounds that left messages called out and not settled. */
  inTheAct: number
}

const minute = 60_000

export async function killSenders(wish: Wish): Promise<Kills> {
  const { people, rounds, together = 1, sender = 'ours', say = () => undefined } = wish
  const dice = diceOf(1 + Math.floor(Math.random() * 2 ** 31))
  const { scene, verdict } = await aScene(people, sender, dice)
  const perRound = Math.floor(people / rounds) - 2 * mostTogether * together
  let inTheAct = 0
  const crew = () => Array.from({ length: together }, scene.start)
  let next = crew()
  for (let round = 1; round <= rounds; round += 1) {
    const senders = next
    next = crew()
    scene.now = new Date(scene.now.getTime() + minute)
    const more = 1 + dice(Math.max(perRound, 1))
    // Every second time right then, else a little later.
    const pause = round % 2 === 0 ? dice(20) : 0
    await (wish.moment === 'held'
      ? killHeld(scene, senders, more)
      : killAnywhen(scene, senders, more, pause))
    if ((await underWay(scene)) > 0) inTheAct += 1
    if (round % 10 === 0) say(`${round} of ${rounds} rounds of kills, ${wish.moment}`)
  }
  await runOn(scene, next)
  return { kills: rounds * together, inTheAct, ...(await verdict()) }
}

async function killHeld(scene: Scene, senders: readonly SenderProcess[], more: number) {
  const { wechat, now } = scene
  wechat.holdAfter(more)
  const ended = Promise.all(senders.map((sender) => sender.ring(now)))
  const latest = Date.now() + 60_000
  while (wechat.held() === 0 || wechat.held() !== (await underWay(scene))) {
    if (Date.now() > latest) throw new Error('Not all that is under way came to be held.')
    await sleep(2)
  }
  await killAll(senders, ended)
  wechat.answerAgain()
}

async function killAnywhen(
  { wechat, now }: Scene,
  senders: readonly SenderProcess[],
  more: number,
  pause: number,
) {
  const arrived = wechat.arrived(more)
  const ended = Promise.all(senders.map((sender) => sender.ring(now)))
  await Promise.race([arrived, ended])
  if (pause > 0) await sleep(pause)
  await killAll(senders, ended)
}

async function killAll(senders: readonly SenderProcess[], ended: Promise<unknown>) {
  await Promise.all(senders.map((sender) => sender.kill()))
  await ended
}

/** Of the run at this time: called out and not settled. */
async function underWay({ owner, now }: Scene): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from linli.outbox where state = 'sending' and due_at > $1`,
    [new Date(now.getTime() + minute)],
  )
  return rows[0]?.count ?? 0
}

/** Leases run out, pauses pass, and nobody is killed any more. */
async function runOn(scene: Scene, [sender, ...others]: readonly SenderProcess[]): Promise<void> {
  for (let hour = 1; hour <= 12; hour += 1) {
    scene.now = new Date(scene.now.getTime() + 60 * minute)
    if (!(await sender?.ring(scene.now)))
      throw new Error('A run that nobody killed came to no end.')
  }
  await Promise.all([sender, ...others].map((one) => one?.kill()))
}
