// The porch of a built function refuses exactly as the host inside does, and with no database anywhere.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { domains } from '@linli/shared/contracts'
import type { Operation } from '@linli/shared/operation'
import { afterAll, expect, it } from 'vitest'
import { needsGrant } from '../../functions/_kit/first-steps.ts'
import { contextOf, openDoors } from '../../local/functions.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { builtDomains, writeFunction } from '../../tools/build/function.ts'
import { aWorld, closedUrl, someSecrets } from '../_kit/worlds.ts'
import { builtFunction } from '../support/built.ts'
import { Platform } from './platform.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-porch-'))
afterAll(() => rmSync(folder, { recursive: true }))

const environment = localEnvironment(someSecrets, closedUrl, 1)
const somebody = { ...contextOf(someSecrets.appId, 'demo-123456') }
const stranger = { ...contextOf('wxother', 'demo-123456') }

it.each(builtDomains())('api-%s refuses as the host does', async (domain) => {
  const built = await builtFunction(domain)
  await writeFunction(join(folder, built.name), built)
  const platform = new Platform(join(folder, built.name, 'index.js'), environment)
  const { world, log } = aWorld()
  const door = openDoors(world).get(built.name)
  if (!door) throw new Error(`There is no ${built.name}.`)
  const calls = refusedOnTheStep(Object.values(domains[domain]))
  for (const { event, context } of calls) {
    expect(await platform.invoke({ event, context })).toEqual(await door(event, context))
  }
  const { stdout, stderr } = await platform.end()
  expect(stderr).toBe('')
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const timeless = (line: object) => ({ ...line, milliseconds: 0 })
  expect(lines.map(timeless)).toEqual(log.map(timeless))
  expect(lines.map(({ code }) => code)).toEqual(calls.map(({ code }) => code))
})

/** Every operation by somebody unknown, and with bad input wherever it is read before a grant. */
function refusedOnTheStep(contracts: readonly Operation[]) {
  const requestId = '00000000-0000-4000-8000-000000000001'
  const eventOf = ({ name: op }: Operation, input: object) => ({ op, input, requestId })
  const signedOut = contracts
    .filter(({ who }) => who !== 'anyone')
    .map((contract) => ({ event: eventOf(contract, {}), context: stranger, code: 'signedOut' }))
  const invalid = contracts
    .filter((contract) => !needsGrant(contract))
    .map((contract) => {
      const event = eventOf(contract, { unknownField: 'canary 演示' })
      return { event, context: somebody, code: 'invalid' }
    })
  return [...signedOut, ...invalid]
}
