/** The door `api-*`: what `wx.cloud.callFunction` reaches. No HTTP machinery on this path. */
import type { FailureAnswer } from '@linli/shared/failure'
import { type Call, isSmall, readEvent } from './event.ts'
import { failureOf, hostFailure } from './failure.ts'
import { type Handled, host, type Reply } from './host.ts'
import { personIdOf, readIdentity } from './identity.ts'
import { newId } from './ids.ts'
import { describeBug } from './log.ts'
import { type World, worldFromEnvironment } from './world.ts'

export type DoorAnswer =
  | { requestId: string; output: unknown }
  | { requestId: string; failure: FailureAnswer }
export type Door = (event: unknown, context: unknown) => Promise<DoorAnswer>

/** Opens the door of one function onto its operations. The world is made at the first call, not on loading. */
export function apiDoor(
  operations: readonly Handled[],
  makeWorld: () => World = worldFromEnvironment,
): Door {
  const byName = new Map(operations.map((handled) => [handled.contract.name, handled]))
  let made: World | undefined
  return async (event, context) => {
    try {
      made ??= makeWorld()
    } catch (error) {
      // A function that is not set up: its log says what is missing, the caller only that it does not work.
      console.error(error instanceof Error ? error.message : 'The function could not start.')
      return { requestId: newId(new Date()), failure: { kind: 'broken', code: 'broken' } }
    }
    return answer(made, byName, event, context)
  }
}

async function answer(
  world: World,
  byName: ReadonlyMap<string, Handled>,
  event: unknown,
  context: unknown,
): Promise<DoorAnswer> {
  const startedAt = performance.now()
  const call = readEvent(event)
  const requestId = call?.requestId ?? newId(world.now())
  const op = call && byName.has(call.op) ? call.op : 'unknown'
  const line = () => ({
    requestId,
    op,
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
  })
  try {
    if (!call) throw hostFailure('malformed')
    const { output, stripped } = await reach(
      world,
      byName.get(call.op),
      { ...call, requestId },
      context,
    )
    world.log({ ...line(), outcome: 'output', ...(stripped.length > 0 ? { stripped } : {}) })
    return { requestId, output }
  } catch (error) {
    const { kind, code, fields } = failureOf(error)
    const isBug = kind === 'broken' || kind === 'unavailable'
    world.log({
      ...line(),
      outcome: 'failure',
      code,
      ...(isBug ? { bug: describeBug(error) } : {}),
    })
    return { requestId, failure: { kind, code, ...(fields ? { fields } : {}) } as FailureAnswer }
  }
}

async function reach(
  world: World,
  handled: Handled | undefined,
  call: Call & { requestId: string },
  context: unknown,
): Promise<Reply> {
  if (!handled) throw hostFailure('unknownOperation')
  if (!isSmall(call.input)) throw hostFailure('tooLarge')
  const identity = readIdentity(context, world.settings)
  const person = identity && { personId: personIdOf(world.settings.pepper, identity) }
  return host(world, handled, { ...call, person })
}
