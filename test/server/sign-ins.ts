// People signing in one after the other, sixteen at a time, and what became of each.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whoever answers scans; null when nobody does. */
export interface Target {
  ask(event: unknown, context: unknown): Promise<Answered | null>
}

type Answered = {
  output?: { checkIn: { checkInId: string } }
  failure?: { code: string }
}

export interface Scan {
  event: { op: string; input: { checkInId: string }; requestId: string }
  context: unknown
}

export interface Ledger {
  acknowledged: string[]
  /** No answer came, or the answer was to try again later. */
  unanswered: Scan[]
  /** Asked again so late that the code had passed, which is said only of what was never written. */
  tooLate: number
  /** Codes of refusals that nobody should have met. */
  wrong: string[]
}

export interface Where {
  ids: { communityId: string; activityId: string }
  tokenNow(): string
  /** Somebody who has not signed in there yet. */
  nextPerson(): unknown
}

const together = 16

/** @returns the way to stop it, which waits for the answers under way. */
export function keepSigningIn(target: Target, where: Where, ledger: Ledger): () => Promise<void> {
  let isOver = false
  const person = async () => {
    while (!isOver) {
      const scan = aScan(where)
      const isAnswered = await signIn(target, scan, ledger)
      if (!isAnswered) ledger.unanswered.push(scan)
      if (!isAnswered) await sleep(100)
    }
  }
  const people = Promise.all(Array.from({ length: together }, person))
  return async () => {
    isOver = true
    await people
  }
}

/** Sends the very same requests until each is answered. */
export async function askAgain(target: Target, ledger: Ledger): Promise<void> {
  const scans = ledger.unanswered.splice(0)
  const person = async () => {
    for (let scan = scans.pop(); scan; scan = scans.pop()) {
      while (!(await signIn(target, scan, ledger))) await sleep(100)
    }
  }
  await Promise.all(Array.from({ length: together }, person))
}

async function signIn(target: Target, scan: Scan, ledger: Ledger): Promise<boolean> {
  const answer = await target.ask(scan.event, scan.context)
  const code = answer?.failure?.code
  if (!answer || code === 'unavailable') return false
  const { checkInId } = scan.event.input
  if (code === 'activity.codeExpired') ledger.tooLate += 1
  else if (code) ledger.wrong.push(code)
  else if (answer.output?.checkIn.checkInId !== checkInId) ledger.wrong.push('of somebody else')
  else ledger.acknowledged.push(checkInId)
  return true
}

function aScan({ ids, tokenNow, nextPerson }: Where): Scan {
  const input = { ...ids, token: tokenNow(), checkInId: randomUUID() }
  return {
    event: { op: 'activity.checkIn', input, requestId: randomUUID() },
    context: nextPerson(),
  }
}
