/** Worlds and operations made to measure, for testing the kit without any domain of linli. */
import { inCommunity, type Operation, operation, type Who } from '@linli/shared/operation'
import * as z from 'zod'
import type { LogEntry } from '../../functions/_kit/log.ts'
import { readSettings } from '../../functions/_kit/settings.ts'
import { makeWorld, type World } from '../../functions/_kit/world.ts'
import { localEnvironment } from '../../local/secrets.ts'

const secret = Buffer.alloc(32, 7).toString('base64')
export const someSecrets = {
  appId: 'wxtest',
  pepper: secret,
  signInKeys: `1:${secret}`,
  noiseKey: secret,
}

/** Nobody listens there. */
export const closedUrl = 'postgres://linli_app:canary-password@127.0.0.1:1/canary_database'

export function aWorld(databaseUrl: string = closedUrl, parts: Partial<World> = {}) {
  const log: LogEntry[] = []
  const settings = readSettings(localEnvironment(someSecrets, databaseUrl, 4))
  const world = makeWorld(settings, { log: (entry) => log.push(entry), ...parts })
  return { world, log }
}

/** An operation that exists only in a test: answers `{ said }`. */
export function anOperation(who: Who, change: Partial<Operation> = {}): Operation {
  return operation({
    name: 'test.say',
    means: 'Say one word, in tests only.',
    effect: 'read',
    who,
    where:
      typeof who === 'string' ? null : (input) => inCommunity(input as { communityId: string }),
    decidesInStatement: false,
    consent: null,
    input: () => z.strictObject({ communityId: z.uuid(), word: z.string().max(20) }),
    output: () => z.object({ said: z.string() }),
    failures: { 'test.refused': 'conflict' },
    personal: [],
    ...change,
  })
}
