// What is asked of a cold function: to load, to refuse a stranger, to refuse bad input, and to get as far as a
// database that is not there.
import type { Operation } from '@linli/shared/operation'
import * as z from 'zod'
import { needsGrant } from '../../../functions/_kit/first-steps.ts'
import { contextOf } from '../../../local/functions.ts'
import { localEnvironment } from '../../../local/secrets.ts'

export const kinds = ['load', 'signedOut', 'parsed', 'past'] as const
export type Kind = (typeof kinds)[number]

export interface Probe {
  of: string
  kind: Kind
  script: string
  environment: NodeJS.ProcessEnv
  /** The code with which it must be refused; a figure of anything else is none. */
  expected: string
}

const appId = 'wx0000000000000000'
const secret = Buffer.alloc(32, 1).toString('base64')
const secrets = { appId, pepper: secret, signInKeys: `1:${secret}`, noiseKey: secret }
/** Nobody listens there. */
const environment = localEnvironment(secrets, 'postgres://linli_app@127.0.0.1:1/linli', 1)
const requestId = '00000000-0000-4000-8000-000000000001'
const somebody = contextOf(appId, 'cold-start-000001')

const id = '00000000-0000-4000-8000-000000000002'
/** Inputs of operations whose domain has none that asks the database before it reads, or that takes an empty one. */
const valid: Readonly<Record<string, object>> = {
  'rating.rate': {
    ...{ communityId: id, compoundId: id, providerId: id, doorId: id, ratingId: id },
    ...{ quarter: '2026-Q1', stars: 4, items: [], note: null },
  },
}

/** @param contracts of the function's domain. */
export function probesOf(of: string, file: string, contracts: readonly Operation[]): Probe[] {
  const required = `require(${JSON.stringify(file)})`
  const call = (kind: Kind, expected: string, op: Operation | undefined, context: object) => {
    if (!op) return []
    const input = kind === 'parsed' ? { unknownField: 1 } : (valid[op.name] ?? {})
    const event = { op: op.name, input, requestId }
    const given = `${JSON.stringify(event)}, ${JSON.stringify(context)}`
    const script = `${required}.main(${given}).then(({ failure }) => { globalThis.said = failure?.code })`
    return [{ of, kind, script, environment, expected }]
  }
  return [
    { of, kind: 'load', script: required, environment, expected: '' },
    ...call(
      'signedOut',
      'signedOut',
      contracts.find(({ who }) => who !== 'anyone'),
      {},
    ),
    ...call('parsed', 'invalid', longestInput(contracts), somebody),
    ...call('past', 'unavailable', contracts.find(goesPast), somebody),
  ]
}

/**
 * Of the operations whose input is read before the database is asked, the one with most to read. A contract
 * with roles asks for the caller's grants first, so a domain of such contracts alone has none.
 */
function longestInput(contracts: readonly Operation[]): Operation | undefined {
  const lengthOf = ({ input }: Operation) =>
    JSON.stringify(z.toJSONSchema(input(), { io: 'input' })).length
  return contracts
    .filter((contract) => !needsGrant(contract))
    .sort((one, other) => lengthOf(other) - lengthOf(one))[0]
}

function goesPast(contract: Operation): boolean {
  return needsGrant(contract) || contract.input().safeParse(valid[contract.name] ?? {}).success
}
