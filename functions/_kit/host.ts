/**
 * The only way a handler is reached: identity → any of the roles → parse → scope → consent →
 * handler → check the reply → envelope. Each step refuses before the next one looks, so nothing is told to whom it does not concern.
 */
import type { Operation, OutputOf, ParsedInputOf } from '@linli/shared/operation'
import { type Ctx, makeCtx, type Person } from './ctx.ts'
import { hostFailure } from './failure.ts'
import { needsGrant, parse, requirePerson } from './first-steps.ts'
import { holdsAny, lineageOf, reaches } from './grants.ts'
import type { Identity } from './identity.ts'
import { once } from './once.ts'
import { unknownKeys } from './reply.ts'
import type { Need } from './settings.ts'
import type { World } from './world.ts'

/** A contract with its handler. There is no other way to mount one. */
export interface Handled {
  contract: Operation
  /** Settings that its handler reads, where it reads any. */
  needs?: readonly Need[]
  run(ctx: Ctx, input: unknown): Promise<unknown>
}

export function handle<O extends Operation>(
  contract: O,
  run: (ctx: Ctx<O>, input: ParsedInputOf<O>) => Promise<OutputOf<O>>,
): Handled {
  return handleWith([], contract, run)
}

/** The same for a handler that reads settings: its function must be given them, and no other function. */
export function handleWith<const N extends Need, O extends Operation>(
  needs: readonly N[],
  contract: O,
  run: (ctx: Ctx<O, N>, input: ParsedInputOf<O>) => Promise<OutputOf<O>>,
): Handled {
  return { contract, needs, run: (ctx, input) => run(ctx as Ctx<O, N>, input as ParsedInputOf<O>) }
}

/** What a door needs itself, and what its handlers need. */
export function needsOf(door: readonly Need[], operations: readonly Handled[]): readonly Need[] {
  return [...new Set([...door, ...operations.flatMap(({ needs = [] }) => needs)])]
}

export interface Request {
  requestId: string
  input: unknown
  person: Person | null
  identity: Identity | null
}

export interface Reply {
  output: unknown
  stripped: string[]
}

/** @throws Failure for a refusal; anything else thrown is a bug. */
export async function host(
  world: World<'databaseUrl'>,
  { contract, run }: Handled,
  request: Request,
): Promise<Reply> {
  requirePerson(contract, request.person)
  const call = { contract, now: world.now(), ...request }
  const ctx = makeCtx(world, call)
  const isByGrant = needsGrant(contract)
  if (isByGrant && !holdsAny(await ctx.grants(), contract.who)) throw hostFailure('notAllowed')
  const input = parse(contract.input(), request.input)
  if (isByGrant) await requireScope(world, ctx, contract, input)
  const needed = contract.decidesInStatement ? null : contract.consent
  if (needed && !(await ctx.consents(needed))) throw hostFailure('consentNeeded')
  if (!isOrdinaryWrite(contract) || !request.person)
    return check(world, contract, await run(ctx, input))
  const asked = {
    ...request.person,
    requestId: call.requestId,
    operation: contract.name,
    input,
    now: call.now,
  }
  return check(
    world,
    contract,
    await once(world.db, asked, (tx) => run(makeCtx(world, call, tx), input)),
  )
}

/** Hot statements bring their own transaction, and their own way to be done once. */
function isOrdinaryWrite({ effect, decidesInStatement }: Operation): boolean {
  return effect === 'write' && !decidesInStatement
}

/** Missing and forbidden look the same. */
async function requireScope(
  world: World<'databaseUrl'>,
  ctx: Ctx,
  contract: Operation,
  input: unknown,
): Promise<void> {
  if (!contract.where) return
  const lineage = await lineageOf(world.db, contract.where(input))
  if (!lineage || !reaches(await ctx.grants(), contract.who, lineage)) throw hostFailure('notFound')
}

function check(world: World<'databaseUrl'>, contract: Operation, output: unknown): Reply {
  const checked = contract.output().safeParse(output)
  if (!checked.success)
    throw new TypeError(`reply of ${contract.name} breaks its contract`, { cause: checked.error })
  const stripped = unknownKeys(output, checked.data)
  if (stripped.length > 0 && world.failsOnUnknownKeys) {
    throw new TypeError(
      `reply of ${contract.name} has keys its contract does not know: ${stripped.join(', ')}`,
    )
  }
  return { output: checked.data, stripped }
}
