/** All that a handler can touch. Whatever is not here (WeChat, storage, a clock) it cannot reach. */
import type { FailureKind, HostFailureCode } from '@linli/shared/failure'
import { hostFailures } from '@linli/shared/failure'
import type { FailureCodeOf, Operation, Scope } from '@linli/shared/operation'
import { Failure } from './failure.ts'
import { type Grant, grantsOf, lineageOf, reaches } from './grants.ts'
import type { Settings } from './settings.ts'
import { runStatement, type Statement } from './statement.ts'
import type { Database, World } from './world.ts'

export interface Person {
  readonly personId: string
}

export interface Ctx<O extends Operation = Operation> {
  db: Database
  person: O['who'] extends 'anyone' ? Person | null : Person
  now: Date
  requestId: string
  settings: Readonly<Settings>
  /** To be thrown; only codes that the contract declares, or the host's own, compile. */
  failure(code: FailureCodeOf<O> | HostFailureCode): Failure
  run<Row extends object>(statement: Statement<Row>, values: unknown[]): Promise<Row[]>
  /** The caller's grants of this moment, read once per call. */
  grants(): Promise<Grant[]>
  /** Whether the caller could call that other operation there: for pages that offer it or not. */
  may(other: Operation, scope: Scope): Promise<boolean>
}

interface Call {
  contract: Operation
  person: Person | null
  now: Date
  requestId: string
}

export function makeCtx(world: World, { contract, person, now, requestId }: Call): Ctx {
  let held: Promise<Grant[]> | undefined
  const grants = () => {
    held ??= person ? grantsOf(world.db, person.personId, now) : Promise.resolve([])
    return held
  }
  return {
    db: world.db,
    // The host has refused by now whoever is nobody where the contract wants a person.
    person: person as Person,
    now,
    requestId,
    settings: world.settings,
    failure: (code) => new Failure(kindOf(contract, code), code),
    run: (statement, values) =>
      runStatement(world.pool, world.settings.prepares, statement, values),
    grants,
    async may(other, scope) {
      const lineage = await lineageOf(world.db, scope)
      return lineage !== null && reaches(await grants(), other.who, lineage)
    },
  }
}

function kindOf(contract: Operation, code: string): FailureKind {
  const kinds: Readonly<Record<string, FailureKind>> = { ...hostFailures, ...contract.failures }
  return kinds[code] ?? 'broken'
}
