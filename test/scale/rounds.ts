/** Calls every operation and every timer on a spread database, and tells which partitions each would touch. */
import fc from 'fast-check'
import * as z from 'zod'
import { readTemplates } from '../../functions/_kit/templates.ts'
import { timerDoor } from '../../functions/_kit/timer-door.ts'
import type { World } from '../../functions/_kit/world.ts'
import type { Post } from '../../functions/cron-outbox/post.ts'
import { templatesSetting } from '../../local/reminders.ts'
import { jobsWith, timerCall } from '../../local/timers.ts'
import { fill } from '../cron/rows.ts'
import { changed, nearValid } from '../generated/near-valid.ts'
import type { Node } from '../generated/schema-walk.ts'
import type { Caller } from '../support/caller.ts'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Listening, Sent } from './listening.ts'
import { partitionsOf, plannedBy, type Touched, writtenBetween } from './touched.ts'

export interface Found {
  /** An operation or a timer. */
  by: string
  /** The most partitions of each table that one of its statements reads. */
  most: Map<string, number>
  /** For each of its hot statements the most partitions of each table that it reads or writes to. */
  hot: Map<string, Map<string, number>>
}

const near = 4

/** Everybody has an identity, and WeChat takes everything: what matters is which statements were run. */
const silentPost: Post = {
  templates: readTemplates(templatesSetting),
  wechat: {
    prepare: async () => undefined,
    send: async () => ({ outcome: 'delivered', code: null }),
  },
  openIdsOf: async (personIds) => new Map(personIds.map((personId) => [personId, 'demo-openid'])),
  close: async () => undefined,
}

export class Rounds {
  readonly #lane: Lane
  readonly #listening: Listening
  /** Equal texts with the same values left empty are planned alike. */
  readonly #planned = new Map<string, Touched>()

  constructor(lane: Lane, listening: Listening) {
    this.#lane = lane
    this.#listening = listening
  }

  /** As it should be called, into each of its refusals, and with inputs near to a valid one. */
  async operation(example: Example): Promise<Found> {
    const { contract, refusals } = example
    const found = nothing(contract.name)
    const caller = await example.caller(this.#lane)
    const valid = await example.input(this.#lane, this.#lane.here, caller)
    const call = (input: unknown, person: Caller) => () =>
      person.send(contract.name, { op: contract.name, input })
    const first = () => this.#read(found, call(valid, caller))
    // Reading every partition twice takes longer than everything else: only for what may be hot.
    await (contract.decidesInStatement ? this.#written(found, first) : first())
    const schema = z.toJSONSchema(contract.input(), { io: 'input' }) as Node
    for (const change of fc.sample(nearValid(schema), { seed: 1, numRuns: near })) {
      await this.#read(found, call(changed(valid as Record<string, unknown>, change), caller))
    }
    for (const refuse of Object.values(refusals)) {
      const person = await example.caller(this.#lane)
      await this.#read(found, call(await refuse(this.#lane, person), person))
    }
    return found
  }

  async timers(world: World): Promise<Found[]> {
    await fill(this.#lane.owner, 1)
    const all: Found[] = []
    for (const job of jobsWith(
      () => silentPost,
      () => () => Buffer.alloc(64),
    )) {
      const found = nothing(job.name)
      const door = timerDoor(job, () => world, { log: () => undefined })
      const { event, context } = timerCall(job.name, world.now())
      await this.#read(found, () => door(event, context))
      all.push(found)
    }
    return all
  }

  async #read(found: Found, work: () => Promise<unknown>): Promise<void> {
    this.#listening.take()
    await work()
    for (const statement of this.#listening.take()) {
      const touched = await this.#plan(statement)
      raise(found.most, touched)
      if (statement.name) raise(hotOf(found, statement.name), touched)
    }
  }

  async #written(found: Found, work: () => Promise<unknown>): Promise<void> {
    const before = await partitionsOf(this.#lane.owner)
    await work()
    const written = writtenBetween(before, await partitionsOf(this.#lane.owner))
    for (const hot of found.hot.values()) raise(hot, written)
  }

  async #plan(sent: Sent): Promise<Touched> {
    const empty = sent.values.map((value) => value === null)
    const key = JSON.stringify([sent.text, empty])
    const known = this.#planned.get(key)
    if (known) return known
    const touched = await plannedBy(this.#lane.owner, sent)
    this.#planned.set(key, touched)
    return touched
  }
}

/** Tables of which one statement reads more than one partition, by operation or timer. */
export function crossingsOf(all: readonly Found[]): Record<string, string[]> {
  const crossing = all.map(({ by, most }): [string, string[]] => {
    const tables = [...most].filter(([, count]) => count > 1).map(([table]) => table)
    return [by, tables.sort()]
  })
  return Object.fromEntries(crossing.filter(([, tables]) => tables.length > 0))
}

function hotOf({ hot }: Found, name: string): Map<string, number> {
  const most = hot.get(name) ?? new Map<string, number>()
  hot.set(name, most)
  return most
}

function nothing(by: string): Found {
  return { by, most: new Map(), hot: new Map() }
}

function raise(most: Map<string, number>, touched: Touched): void {
  for (const [table, { size }] of touched) most.set(table, Math.max(most.get(table) ?? 0, size))
}
