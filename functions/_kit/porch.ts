/**
 * The porch of a built `api-*`. Whoever is refused without the database is refused here, by the contracts
 * alone; the rest of the function is loaded for the first call that gets past, and answers all calls from then on.
 */
import type { Operation } from '@linli/shared/operation'
import { type Door, type DoorAnswer, refused } from './answer.ts'
import { isSmall, readEvent } from './event.ts'
import { Failure } from './failure.ts'
import { needsGrant, parse, requirePerson } from './first-steps.ts'
import { readIdentity } from './identity.ts'
import { logToStdout } from './log.ts'
import { settingsOfProcess, variablesOf } from './settings.ts'

export function porch(contracts: readonly Operation[], load: () => Promise<{ main: Door }>): Door {
  const byName = new Map(contracts.map((contract) => [contract.name, contract]))
  let inside: Promise<{ main: Door }> | undefined
  return async (event, context) => {
    const refusal = inside ? null : refuse(byName, event, context)
    if (refusal) return refusal
    inside ??= load()
    const { main } = await inside
    return main(event, context)
  }
}

/** @returns null for whatever the door inside must look at, calls that are none among them. */
function refuse(
  byName: ReadonlyMap<string, Operation>,
  event: unknown,
  context: unknown,
): DoorAnswer | null {
  const startedAt = performance.now()
  const call = readEvent(event)
  const contract = call && byName.get(call.op)
  if (!contract || !call.requestId || !isSmall(call.input) || !isSetUp()) return null
  try {
    requirePerson(contract, readIdentity(context, settingsOfProcess(['appId'])))
    if (!needsGrant(contract)) parse(contract.input(), call.input)
    return null
  } catch (error) {
    if (!(error instanceof Failure)) return null
    return refused(logToStdout, { requestId: call.requestId, op: call.op, startedAt }, error)
  }
}

/** The door inside knows all that is needed, and says what is missing. */
function isSetUp(): boolean {
  return variablesOf(['appId']).every((name) => process.env[name])
}
