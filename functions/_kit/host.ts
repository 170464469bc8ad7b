/**
 * The only way a handler is reached: identity → any of the roles → parse → scope → consent →
 * handler → check the reply → envelope. Each step refuses before the next one looks, so nothing is told to whom it does not concern.
 */
import type { RefusedField } from '@linli/shared/failure'
import type { Operation, OutputOf, ParsedInputOf } from '@linli/shared/operation'
import type { ZodType } from 'zod'
import { type Ctx, makeCtx, type Person } from './ctx.ts'
import { hostFailure } from './failure.ts'
import { holdsAny, lineageOf, reaches } from './grants.ts'
import { once } from './once.ts'
import { unknownKeys } from './reply.ts'
import type { World } from './world.ts'

/** A contract with its handler. There is no other way to mount one. */
export interface Handled {
  contract: Operation
  run(ctx: Ctx, input: unknown): Promise<unknown>
}

export function handle<O extends Operation>(
  contract: O,
  run: (ctx: Ctx<O>, input: ParsedInputOf<O>) => Promise<OutputOf<O>>,
): Handled {
  return { contract, run: (ctx, input) => run(ctx as Ctx<O>, input as ParsedInputOf<O>) }
}

export interface Request {
  requestId: string
  input: unknown
  person: Person | null
}

export interface Reply {
  output: unknown
  stripped: string[]
}

/** @throws Failure for a refusal; anything else thrown is a bug. */
export async function host(
  world: World,
  { contract, run }: Handled,
  request: Request,
): Promise<Reply> {
  if (contract.who !== 'anyone' && !request.person) throw hostFailure('signedOut')
  const call = { contract, now: world.now(), ...request }
  const ctx = makeCtx(world, call)
  const needsGrant = typeof contract.who !== 'string' && !contract.decidesInStatement
  if (needsGrant && !holdsAny(await ctx.grants(), contract.who)) throw hostFailure('notAllowed')
  const input = parse(contract.input(), request.input)
  if (needsGrant) await requireScope(world, ctx, contract, input)
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

function parse(schema: ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.slice(0, 20).map((issue): RefusedField => {
    return { path: issue.path.join('.'), problem: issue.code }
  })
  throw hostFailure('invalid', fields)
}

/** Missing and forbidden look the same. */
async function requireScope(
  world: World,
  ctx: Ctx,
  contract: Operation,
  input: unknown,
): Promise<void> {
  if (!contract.where) return
  const lineage = await lineageOf(world.db, contract.where(input))
  if (!lineage || !reaches(await ctx.grants(), contract.who, lineage)) throw hostFailure('notFound')
}

function check(world: World, contract: Operation, output: unknown): Reply {
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
