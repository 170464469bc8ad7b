/** Crowds that sign up and withdraw at once, for tests, examples and the proof at its full count. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { listSignUps } from '@linli/shared/activity/list-sign-ups'
import { showActivity } from '@linli/shared/activity/show-activity'
import { signUp } from '@linli/shared/activity/sign-up'
import { withdrawSignUp } from '@linli/shared/activity/withdraw-sign-up'
import type { InputOf, Operation, OutputOf } from '@linli/shared/operation'
import { listMessages } from '@linli/shared/person/list-messages'
import type { ActivityWish } from '../support/arrange.ts'
import { type Caller, Refused } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

export interface Ids {
  communityId: string
  activityId: string
}

/** One that begins in an hour, unless wished otherwise. */
export async function comingActivity(lane: Lane, wish: ActivityWish = {}): Promise<Ids> {
  const { communityId, activityId } = await lane.anActivity({ startsIn: 60, ...wish })
  return { communityId, activityId }
}

/** For examples: one that can be signed up for and signed in at. */
export async function comingAt(lane: Lane, { communityId }: Site): Promise<Ids> {
  if (communityId === lane.nowhere.communityId) return { communityId, activityId: randomUUID() }
  return comingActivity(lane, { communityId, startsIn: 20 })
}

export function crowd(lane: Lane, size: number): Promise<Caller[]> {
  return Promise.all(Array.from({ length: size }, () => lane.aPerson()))
}

/** @returns one's position; null is a place. */
export async function signsUp(person: Caller, of: Ids): Promise<number | null> {
  const reply = await untilAnswered(person, signUp, { ...of, signUpId: randomUUID() })
  return reply.signUp.position
}

/** As a phone does that is told that too many want something: the same again, under the same ids. */
async function untilAnswered<O extends Operation>(
  person: Caller,
  contract: O,
  input: InputOf<O>,
): Promise<OutputOf<O>> {
  const requestId = randomUUID()
  for (;;) {
    const answer = await person.ask(contract, input, requestId)
    if (!('failure' in answer)) return answer.output
    if (answer.failure.kind !== 'unavailable') throw new Refused(answer.failure)
    await sleep(200)
  }
}

export async function positionOf(person: Caller, of: Ids) {
  const { signUp } = await person.call(showActivity, of)
  return signUp ? signUp.position : 'none'
}

export async function toldPlaces(person: Caller): Promise<number> {
  const { messages } = await person.call(listMessages, { skip: 0, most: 50 })
  return messages.filter(({ kind }) => kind === 'placeFreed').length
}

export interface Rush {
  placed: number
  /** The waitlist holds the positions 1, 2, 3 … as they were told, in the order in which it is listed. */
  waitingInOrder: number
  movedUp: number
  /** Of those who moved, how many were the first that waited, and were told once. */
  movedRightly: number
  /** Who was told of a place and should not have been. */
  toldWrongly: number
  waitingAfter: number
}

/** So many want so many places at once; then some of those who have one withdraw at once. */
export async function rush(
  lane: Lane,
  { capacity, people, leaving }: { capacity: number; people: number; leaving: number },
  meanwhile: (of: Ids) => Promise<unknown> = async () => undefined,
): Promise<Rush> {
  const of = await comingActivity(lane, { capacity })
  const all = await crowd(lane, people)
  const told = await Promise.all(all.map((person) => signsUp(person, of)))
  const inside = all.filter((_, index) => told[index] === null)
  const waiting = await inOrder(lane, all, of, told)
  await meanwhile(of)
  await Promise.all(
    inside.slice(0, leaving).map((person) => untilAnswered(person, withdrawSignUp, of)),
  )
  const after: Awaited<ReturnType<typeof positionOf>>[] = []
  const messages: number[] = []
  for (const person of waiting) {
    after.push(await positionOf(person, of))
    messages.push(await toldPlaces(person))
  }
  const isRight = after.map((position, index) =>
    index < leaving ? position === null : position === index - leaving + 1,
  )
  let toldWrongly = 0
  for (const person of [...inside, ...waiting.slice(leaving)]) {
    if ((await toldPlaces(person)) > 0) toldWrongly += 1
  }
  return {
    placed: inside.length,
    waitingInOrder: waiting.length,
    movedUp: after.filter((position) => position === null).length,
    movedRightly: waiting.filter(
      (_, index) => index < leaving && isRight[index] && messages[index] === 1,
    ).length,
    toldWrongly,
    waitingAfter: after.filter((position, index) => position !== null && isRight[index]).length,
  }
}

/** Those who wait, by the position they were told, as far as the organizer's list says the same without a gap. */
async function inOrder(
  lane: Lane,
  all: readonly Caller[],
  of: Ids,
  told: readonly (number | null)[],
): Promise<Caller[]> {
  const worker = await lane.aPerson('communityWorker')
  const listed: (number | null)[] = []
  for (let skip = 0; skip < all.length; skip += 100) {
    const { people } = await worker.call(listSignUps, { ...of, skip, most: 100 })
    listed.push(...people.map(({ position }) => position))
  }
  const queue = listed.filter((position) => position !== null)
  const waiting = queue.map((position, index) => {
    const person = all[told.indexOf(index + 1)]
    return position === index + 1 ? person : undefined
  })
  return waiting.filter((person) => person !== undefined)
}
