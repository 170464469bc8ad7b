/** Every operation that asks where, with that question left out: the fault that the authorization proof must find. */
import { domains } from '@linli/shared/contracts'
import { apiDoor, type Door } from '../../functions/_kit/door.ts'
import type { Handled } from '../../functions/_kit/host.ts'
import type { Usual } from '../../functions/_kit/settings.ts'
import { makeWorld, type World } from '../../functions/_kit/world.ts'
import { Caller } from '../support/caller.ts'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { type Asked, roleFor } from './crowd.ts'
import { askAs, outcomeOf } from './relations.ts'

/** Workers of the other community ask for what lies here, at doors with that hole. */
export function askThroughHoles(lane: Lane, examples: readonly Example[]): Promise<Asked[]> {
  return withHoles(lane, async (doors) => {
    const asked: Asked[] = []
    for (const { contract, input } of examples.filter((one) => one.contract.where !== null)) {
      const kind = roleFor(contract)
      const caller = new Caller(doors, lane.settings)
      await lane.give(caller, kind, lane.elsewhere)
      const given = await input(lane, lane.here, caller)
      const answer = await askAs(kind, caller, contract, given)
      const cell = { kind, relation: 'otherCommunity', grantedAt: lane.elsewhere.placeId } as const
      const outcome = outcomeOf(answer)
      asked.push({ contract, cells: [{ ...cell, input: given, answer, outcome }] })
    }
    return asked
  })
}

export async function withHoles<Result>(
  lane: Lane,
  work: (doors: ReadonlyMap<string, Door>) => Promise<Result>,
): Promise<Result> {
  const world = makeWorld<Usual>(lane.settings, { now: lane.now, log: () => undefined })
  try {
    return await work(await doorsWithHoles(world))
  } finally {
    await world.pool.end()
  }
}

async function doorsWithHoles(world: World): Promise<ReadonlyMap<string, Door>> {
  const functions = new URL('../../functions/', import.meta.url)
  const doors = Object.keys(domains).map(async (domain): Promise<[string, Door]> => {
    const { operations } = await import(new URL(`${domain}/index.ts`, functions).href)
    const holes = (operations as readonly Handled[]).map((handled) => {
      return { ...handled, contract: { ...handled.contract, where: null } }
    })
    return [`api-${domain}`, apiDoor(holes, () => world)]
  })
  return new Map(await Promise.all(doors))
}
