import { randomUUID } from 'node:crypto'
import type { Operation, Who } from '@linli/shared/operation'
import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { apiDoor } from '../../functions/_kit/door.ts'
import type { World } from '../../functions/_kit/world.ts'
import { Arrange, type Site } from '../support/arrange.ts'
import { Caller } from '../support/caller.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { anOperation, aWorld } from './worlds.ts'

/** What the host looked at, in this order. */
let steps: string[]
let database: Database
let owner: Pool
let world: World
let sites: { here: Site; elsewhere: Site }
let worker: Caller
let member: Caller

beforeAll(async () => {
  database = await aDatabase()
  owner = new Pool({ connectionString: database.ownerUrl, max: 2 })
  world = aWorld(database.appUrl).world
  const arrange = new Arrange(owner, world.settings, world.now)
  sites = await arrange.communities()
  worker = new Caller(new Map(), world.settings)
  member = new Caller(new Map(), world.settings)
  await arrange.grant(worker.personId, 'communityWorker', sites.here)
  await arrange.grant(member.personId, 'partyMember', sites.here)
})
afterAll(async () => {
  await world.pool.end()
  await owner.end()
  await database.drop()
})
beforeEach(() => {
  steps = []
})

/** A contract that notes when its parts are used. */
function watched(who: Who, change: Partial<Operation> = {}): Operation {
  const seen = <T>(step: string, value: T): T => {
    steps.push(step)
    return value
  }
  const input = z
    .strictObject({ communityId: z.uuid(), word: z.string().max(20) })
    .transform((value) => seen('parse', value))
  return anOperation(who, {
    input: () => input,
    ...(typeof who === 'string'
      ? {}
      : {
          where: ({ communityId }: { communityId: string }) =>
            seen('scope', { communityId, placeId: communityId }),
        }),
    ...change,
  } as Partial<Operation>)
}

async function outcomeOf(contract: Operation, caller: Caller | null, input: object) {
  const door = apiDoor(
    [
      {
        contract,
        run: async () => {
          steps.push('handler')
          return { said: '好' }
        },
      },
    ],
    () => world,
  )
  const context = caller ? caller.context : {}
  const answer = await door({ op: contract.name, input }, context)
  return [...steps, 'failure' in answer ? answer.failure.code : 'output']
}

const good = () => ({ communityId: sites.here.communityId, word: '好' })
const away = () => ({ communityId: sites.elsewhere.communityId, word: '好' })
const missing = () => ({ communityId: randomUUID(), word: '好' })
const bad = () => ({ communityId: 'x', word: 7 })

describe('for roles, each step refuses before the next one looks', () => {
  const contract = () => watched(['communityWorker'])

  it.each([
    ['no identity', null, bad, ['signedOut']],
    ['no role', 'member', bad, ['notAllowed']],
    ['no role, input good', 'member', good, ['notAllowed']],
    ['bad input', 'worker', bad, ['invalid']],
    ['another community', 'worker', away, ['parse', 'scope', 'notFound']],
    ['no such community', 'worker', missing, ['parse', 'scope', 'notFound']],
    ['all good', 'worker', good, ['parse', 'scope', 'handler', 'output']],
  ] as const)('%s', async (_what, who, input, expected) => {
    const caller = who && { member, worker }[who]
    expect(await outcomeOf(contract(), caller, input())).toEqual(expected)
  })

  it('leaves permission to the statement where the contract says so', async () => {
    const decides = watched(['communityWorker'], { decidesInStatement: true })
    expect(await outcomeOf(decides, null, good())).toEqual(['signedOut'])
    steps = []
    expect(await outcomeOf(decides, member, away())).toEqual(['parse', 'handler', 'output'])
  })
})

it('needs no grant where any person may call', async () => {
  const stranger = new Caller(new Map(), world.settings)
  expect(await outcomeOf(watched('person'), null, good())).toEqual(['signedOut'])
  expect(await outcomeOf(watched('person'), stranger, good())).toEqual([
    'parse',
    'handler',
    'output',
  ])
})

it('needs no identity where anyone may call, and parses all the same', async () => {
  expect(await outcomeOf(watched('anyone'), null, good())).toEqual(['parse', 'handler', 'output'])
  steps = []
  expect(await outcomeOf(watched('anyone'), null, bad())).toEqual(['invalid'])
})

it('answers a declared refusal with the kind its contract gives it, and an undeclared one as a bug', async () => {
  const contract = anOperation('anyone', { input: () => z.strictObject({ code: z.string() }) })
  const door = apiDoor(
    [
      {
        contract,
        run: async (ctx, input) => Promise.reject(ctx.failure((input as { code: 'broken' }).code)),
      },
    ],
    () => world,
  )
  const kindOf = async (code: string) => {
    const answer = await door({ op: contract.name, input: { code } }, {})
    return 'failure' in answer ? answer.failure : answer
  }
  expect(await kindOf('test.refused')).toEqual({ kind: 'conflict', code: 'test.refused' })
  expect(await kindOf('notFound')).toEqual({ kind: 'notFound', code: 'notFound' })
  expect(await kindOf('test.unheardOf')).toMatchObject({ kind: 'broken' })
})

it('forgets a grant that has ended or not begun', async () => {
  const contract = () => watched(['communityWorker'])
  const arrange = new Arrange(owner, world.settings, world.now)
  const former = new Caller(new Map(), world.settings)
  const coming = new Caller(new Map(), world.settings)
  await arrange.grant(former.personId, 'communityWorker', sites.here)
  await arrange.grant(coming.personId, 'communityWorker', sites.here)
  const [past, future] = [-60_000, 60_000].map((shift) => new Date(Date.now() + shift))
  const change = (column: string, at: Date | undefined, { personId }: Caller) =>
    owner.query(`update linli.person_grant set ${column} = $1 where person_id = $2`, [at, personId])
  await change('ends_at', past, former)
  await change('starts_at', future, coming)
  expect(await outcomeOf(contract(), former, good())).toEqual(['notAllowed'])
  expect(await outcomeOf(contract(), coming, good())).toEqual(['notAllowed'])
  await change('ends_at', future, former)
  await change('starts_at', past, coming)
  for (const caller of [former, coming]) {
    steps = []
    expect(await outcomeOf(contract(), caller, good())).toContain('output')
  }
})
