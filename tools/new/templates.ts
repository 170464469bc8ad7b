import { camel, isRead } from './names.ts'

interface Names {
  domain: string
  operation: string
}

/** The four files of an operation that already works: a worker of the community asks, and is answered with the time. */
export function filesOf(names: Names): [path: string, text: string][] {
  const { domain, operation } = names
  return [
    [`shared/${domain}/${operation}.ts`, contract(names)],
    [`functions/${domain}/${operation}.ts`, isRead(operation) ? read(names) : write(names)],
    [`test/${domain}/${operation}.test.ts`, test(names)],
    [`test/${domain}/${operation}.example.ts`, example(names)],
  ]
}

export function contractIndex(domain: string): string {
  return `/** The table of contents of the domain ${domain}. */\n`
}

export function functionIndex(domain: string): string {
  return `/** The cloud function api-${domain}: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'

export const operations = []

export const main = apiDoor(operations)
`
}

function contract({ domain, operation }: Names): string {
  const name = camel(operation)
  return `import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const ${name} = operation({
  name: '${domain}.${name}',
  means: 'One line: what a person does with ${domain}.${name}.',
  effect: '${isRead(operation) ? 'read' : 'write'}',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id() }),
  output: () => z.object({ now: moment() }),
  failures: {},
  personal: [],
})
`
}

function read({ domain, operation }: Names): string {
  return `import { ${camel(operation)} as contract } from '@linli/shared/${domain}/${operation}'
import { handle } from '../_kit/host.ts'

export const ${camel(operation)} = handle(contract, async (ctx) => {
  return { now: ctx.now.toISOString() }
})
`
}

function write({ domain, operation }: Names): string {
  return `import { ${camel(operation)} as contract } from '@linli/shared/${domain}/${operation}'
import { handle } from '../_kit/host.ts'

export const ${camel(operation)} = handle(contract, async (ctx, input) => {
  await ctx.record({ communityId: input.communityId, subjectId: input.communityId })
  return { now: ctx.now.toISOString() }
})
`
}

function test({ domain, operation }: Names): string {
  const name = camel(operation)
  return `import { ${name} } from '@linli/shared/${domain}/${operation}'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('${domain}.${name}', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('answers a worker of the community with the time', async () => {
    const worker = await lane.aPerson('communityWorker')
    const { communityId } = lane.here
    expect(await worker.call(${name}, { communityId })).toEqual({ now: lane.now().toISOString() })
  })
})
`
}

function example({ domain, operation }: Names): string {
  const name = camel(operation)
  return `import { ${name} as contract } from '@linli/shared/${domain}/${operation}'
import { example } from '../support/example.ts'

export const ${name} = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId }) => ({ communityId }),
  refusals: {},
})
`
}
