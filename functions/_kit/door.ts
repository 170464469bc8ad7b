/** The door `api-*`: what `wx.cloud.callFunction` reaches. No HTTP machinery on this path. */
import { type Door, type DoorAnswer, refused, told } from './answer.ts'
import type { Person } from './ctx.ts'
import { type Call, isSmall, readEvent } from './event.ts'
import { hostFailure } from './failure.ts'
import { type Handled, host, needsOf, type Reply } from './host.ts'
import { type Identity, readIdentity } from './identity.ts'
import { newId } from './ids.ts'
import { personIdOf } from './person-id.ts'
import type { Need } from './settings.ts'
import { type World, worldFromEnvironment } from './world.ts'

export type { Door, DoorAnswer } from './answer.ts'

/** A door says what its function must be given. */
export interface Needing {
  readonly needs: readonly Need[]
  /** Besides, where templates of reminders are set. */
  readonly needsToRemind?: readonly Need[]
}

interface Inside {
  world: World<'databaseUrl'>
  whoCalls(context: unknown): Known | null
}

interface Known {
  person: Person
  identity: Identity
}

/** Opens the door of one function onto its operations. The world is made at the first call, not on loading. */
export function apiDoor(operations: readonly Handled[], makeWorld?: () => World): Door & Needing {
  const needs = needsOf(['appId', 'pepper', 'databaseUrl'], operations)
  const open = doorOnto(operations, () => {
    const world = makeWorld ? makeWorld() : worldFromEnvironment(needs)
    return { world, whoCalls: (context) => knownIn(context, world.settings) }
  })
  return Object.assign(open, { needs })
}

/** The same where everybody is nobody, whatever the context says. */
export function nobodysDoor(
  operations: readonly Handled[],
  makeWorld: () => World<'databaseUrl'>,
): (event: unknown) => Promise<DoorAnswer> {
  const open = doorOnto(operations, () => ({ world: makeWorld(), whoCalls: () => null }))
  return (event) => open(event, undefined)
}

function doorOnto(operations: readonly Handled[], enter: () => Inside): Door {
  const byName = new Map(operations.map((handled) => [handled.contract.name, handled]))
  let inside: Inside | undefined
  return async (event, context) => {
    try {
      inside ??= enter()
    } catch (error) {
      // A function that is not set up: its log says what is missing, the caller only that it does not work.
      console.error(error instanceof Error ? error.message : 'The function could not start.')
      return { requestId: newId(new Date()), failure: { kind: 'broken', code: 'broken' } }
    }
    return answer(inside, byName, event, context)
  }
}

async function answer(
  inside: Inside,
  byName: ReadonlyMap<string, Handled>,
  event: unknown,
  context: unknown,
): Promise<DoorAnswer> {
  const { world } = inside
  const startedAt = performance.now()
  const call = readEvent(event)
  const requestId = call?.requestId ?? newId(world.now())
  const asked = { requestId, op: call && byName.has(call.op) ? call.op : 'unknown', startedAt }
  try {
    if (!call) throw hostFailure('malformed')
    const handled = byName.get(call.op)
    return told(world.log, asked, await reach(inside, handled, { ...call, requestId }, context))
  } catch (error) {
    return refused(world.log, asked, error)
  }
}

async function reach(
  { world, whoCalls }: Inside,
  handled: Handled | undefined,
  call: Call & { requestId: string },
  context: unknown,
): Promise<Reply> {
  if (!handled) throw hostFailure('unknownOperation')
  if (!isSmall(call.input)) throw hostFailure('tooLarge')
  const known = whoCalls(context)
  const { person, identity } = known ?? { person: null, identity: null }
  return host(world, handled, { ...call, person, identity })
}

function knownIn(context: unknown, settings: World<'appId' | 'pepper'>['settings']): Known | null {
  const identity = readIdentity(context, settings)
  return identity && { identity, person: { personId: personIdOf(settings.pepper, identity) } }
}
