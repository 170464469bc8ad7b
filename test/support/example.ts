/** What the generated suites need to know of an operation. `npm run new` writes one beside each test. */
import { randomUUID } from 'node:crypto'
import type { FailureCodeOf, InputOf, Operation } from '@linli/shared/operation'
import type { Caller } from './caller.ts'
import type { Lane } from './lane.ts'
import type { Site } from './places.ts'

export interface Example<O extends Operation = Operation> {
  contract: O
  /** Tables in which a refusal is counted: it leaves a trace there, and nowhere else. */
  counts?: readonly string[]
  /** Somebody who may call it here. */
  caller(lane: Lane): Promise<Caller>
  /**
   * A valid input that points at that site; at `lane.nowhere`, to what does not exist. A write gets something new
   * to do each time, also the ten-thousandth (test/net).
   */
  input(lane: Lane, site: Site, caller: Caller): Promise<InputOf<O>>
  /** For each refusal that the contract declares, an input with which that caller provokes it. */
  refusals: { [Code in FailureCodeOf<O>]: (lane: Lane, caller: Caller) => Promise<InputOf<O>> }
}

/** Fixes the types of an example to those of its contract. */
export function example<O extends Operation>(given: Example<O>): Example<O> {
  return given
}

/** An activity of that site which is open now; made-up ids where the site does not exist. */
export async function openActivityAt(lane: Lane, site: Site) {
  const { communityId } = site
  if (communityId === lane.nowhere.communityId) return { communityId, activityId: randomUUID() }
  const { activityId } = await lane.anActivity({ communityId })
  return { communityId, activityId }
}
