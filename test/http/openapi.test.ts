import { contracts } from '@linli/shared/contracts'
import { hostFailures, statusOf } from '@linli/shared/failure'
import { describe, expect, it } from 'vitest'
import { addressOf } from '../../functions/_kit/http/address.ts'
import { type Body, openApi, type Schema } from '../../functions/_kit/http/openapi.ts'
import { shapeOf } from '../../functions/_kit/http/shape.ts'
import { openPublic } from '../../functions/http-public/index.ts'
import { aRequest } from './requests.ts'

const api = openApi(contracts, '/public')
const byName = new Map(Object.values(api.paths).map(({ post }) => [post.operationId, post]))
const door = openPublic({ basePath: '/public' })

it('describes every operation at its address, and nothing else', () => {
  expect(Object.keys(api.paths)).toEqual(contracts.map(({ name }) => addressOf(name)))
  expect([...byName.keys()]).toEqual(contracts.map(({ name }) => name))
  expect(addressOf('place.listOpenCommunities')).toBe('/place/list-open-communities')
})

describe.each(contracts)('$name', (contract) => {
  const described = byName.get(contract.name)
  const responses: Record<string, Body> = { ...described?.responses }

  it('says what it means and who may', () => {
    expect(described?.summary).toBe(contract.means)
    expect(described?.['x-who']).toEqual(contract.who)
    const isPublic = contract.who === 'anyone'
    expect(described?.security).toEqual(isPublic ? [] : [{ wechat: [] }])
    expect(described && 'servers' in described).toBe(!isPublic)
  })

  it('lists each failure once, under the status of its kind', () => {
    for (const [code, kind] of Object.entries(contract.failures)) {
      const told = Object.entries(responses).filter(([, { description = '' }]) =>
        codesIn(description).includes(code),
      )
      expect(told.map(([status]) => status)).toEqual([String(statusOf[kind])])
    }
  })

  it('knows the refusals of the host that can happen to it', () => {
    const codes = Object.values(responses).flatMap(({ description = '' }) => codesIn(description))
    const expected = ['malformed', 'tooLarge', 'invalid', 'unavailable', 'broken']
    if (contract.who !== 'anyone') expected.push('signedOut')
    if (typeof contract.who !== 'string') expected.push('notAllowed')
    if (contract.where) expected.push('notFound')
    if (contract.effect === 'write') expected.push('idReused')
    if (contract.consent) expected.push('consentNeeded')
    const own = codes.filter((code) => Object.hasOwn(hostFailures, code))
    expect(own.sort()).toEqual(expected.sort())
  })
})

it('refers only to what is there', () => {
  const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to)
  expect(new Set(references)).toEqual(new Set(['#/components/schemas/RefusedFields']))
  expect(api.components.schemas).toHaveProperty('RefusedFields')
})

it('has another version when an operation changes, and only then', () => {
  const [first, ...others] = contracts
  if (!first) throw new Error('There is no contract.')
  const { version } = api.info
  expect(openApi(contracts, '').info.version).toBe(version)
  expect(openApi([{ ...first, means: 'Something else.' }, ...others], '').info.version).not.toBe(
    version,
  )
})

it('is served, with its own address in it', async () => {
  const { statusCode, headers, body } = await door(aRequest('/public/openapi.json'))
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/json'])
  expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(api)))
  expect(api.servers).toEqual([{ url: '/public', description: 'HTTP access, for anyone' }])
})

it('is shown on a page, operation by operation', async () => {
  const { body } = await door(aRequest('/api'))
  const shown = [...body.matchAll(/<section class="slip" id="([\w.]+)"/g)].map(([, name]) => name)
  expect(shown).toEqual(contracts.map(({ name }) => name))
  expect(body).toContain('districtId: uuid | null')
})

describe('a schema is written as', () => {
  const rows: [Schema, string][] = [
    [{ type: 'string', maxLength: 40 }, 'text ≤ 40'],
    [{ anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] }, 'uuid | null'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ type: 'array', maxItems: 3, items: { enum: ['a', 'b'] } }, '("a" | "b")[] ≤ 3'],
    [{ type: 'object', properties: {} }, '{}'],
    [
      { type: 'object', properties: { a: { const: 1 }, b: { type: 'boolean' } }, required: ['a'] },
      '{\n  a: 1\n  b?: boolean\n}',
    ],
    [{}, 'anything'],
  ]
  it.each(rows)('%j: %s', (schema, expected) => {
    expect(shapeOf(schema)).toBe(expected)
  })
})

function codesIn(description: string): string[] {
  return description.replace(/\.$/, '').split(', ')
}
