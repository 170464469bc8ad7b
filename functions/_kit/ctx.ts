/** All that a handler can touch. Whatever is not here (WeChat, storage, a clock) it cannot reach. */
import type { FailureKind, HostFailureCode } from '@linli/shared/failure'
import { hostFailures } from '@linli/shared/failure'
import type { FailureCodeOf, Operation, Scope } from '@linli/shared/operation'
import type { Purpose } from '@linli/shared/person/purpose'
import type { Role } from '@linli/shared/person/role'
import { hasConsent } from './consent.ts'
import { Failure } from './failure.ts'
import { type Grant, grantsOf, lineageOf, reaches, rolesAt } from './grants.ts'
import type { Identity } from './identity.ts'
import { newId } from './ids.ts'
import { putIdentity, removeIdentity } from './letterbox.ts'
import { stopReminding } from './reminders.ts'
import type { Need, Settings } from './settings.ts'
import { runStatement, type Statement } from './statement.ts'
import { record } from './tables.ts'
import { type Message, tell } from './tell.ts'
import type { Database, World } from './world.ts'

export interface Person {
  readonly personId: string
}

export interface Ctx<O extends Operation = Operation, N extends Need = never> {
  /** In an ordinary write, the one transaction of the call. */
  db: Database
  person: O['who'] extends 'anyone' ? Person | null : Person
  now: Date
  requestId: string
  /** Those that the handler says it needs. */
  settings: Settings<N>
  /** To be thrown; only codes that the contract declares, or the host's own, compile. */
  failure(code: FailureCodeOf<O> | HostFailureCode): Failure
  /** Adds the one line of the ledger that every ordinary write leaves. */
  record(of: { communityId: string; subjectId: string }): Promise<void>
  /**
   * Puts a message into the 我的 of one or many, with the change that it tells of, and a reminder out for each who
   * allowed one. @param until when it is news no more, where that is sooner than usual.
   */
  tell(personIds: string | readonly string[], told: Message, until?: Date): Promise<void>
  /** Seals how WeChat knows the caller, for the timer that sends. No handler ever sees it. */
  keepIdentity(): Promise<void>
  /** No reminder waits or goes out any more, none is left, and the identity is gone. */
  forgetReminders(): Promise<void>
  run<Row extends object>(statement: Statement<Row>, values: unknown[]): Promise<Row[]>
  /** Whether the caller's consent to that purpose stands, in the present version of its text. */
  consents(to: Purpose): Promise<boolean>
  /** The caller's grants of this moment, read once per call. */
  grants(): Promise<Grant[]>
  /** The caller's roles that reach a place with this lineage. */
  rolesAt(lineage: readonly string[]): Promise<Role[]>
  /** The same, for a place that is known by its ids; none where there is no such place. */
  rolesIn(scope: Scope): Promise<Role[]>
  /** Whether the caller could call that other operation there: for pages that offer it or not. */
  may(other: Operation, scope: Scope): Promise<boolean>
}

interface Call {
  contract: Operation
  person: Person | null
  identity: Identity | null
  now: Date
  requestId: string
}

/** @param db the transaction of the call, or the database itself. */
export function makeCtx(world: World<'databaseUrl'>, call: Call, db: Database = world.db): Ctx {
  const { contract, person, identity, now, requestId } = call
  let held: Promise<Grant[]> | undefined
  const grants = () => {
    held ??= person ? grantsOf(db, person.personId, now) : Promise.resolve([])
    return held
  }
  return {
    db,
    // The host has refused by now whoever is nobody where the contract wants a person.
    person: person as Person,
    now,
    requestId,
    settings: world.settings,
    failure: (code) => new Failure(kindOf(contract, code), code),
    async record({ communityId, subjectId }) {
      const { personId } = person as Person
      const line = { communityId, subjectId, personId, requestId, operation: contract.name }
      await db.insert(record).values({ ...line, recordId: newId(now), recordedAt: now })
    },
    tell: (personIds, told, until) => tell(db, now, personIds, told, until),
    async keepIdentity() {
      if (person && identity) await putIdentity(db, person.personId, identity)
    },
    async forgetReminders() {
      if (!person) return
      await stopReminding(db, person.personId)
      await removeIdentity(db, person.personId)
    },
    run: (statement, values) =>
      runStatement(world.pool, world.settings.prepares, statement, values),
    consents: async (to) => person !== null && hasConsent(db, person.personId, to),
    grants,
    rolesAt: async (lineage) => rolesAt(await grants(), lineage),
    rolesIn: async (scope) => rolesAt(await grants(), (await lineageOf(db, scope)) ?? []),
    async may(other, scope) {
      const lineage = await lineageOf(db, scope)
      return lineage !== null && reaches(await grants(), other.who, lineage)
    },
  }
}

function kindOf(contract: Operation, code: string): FailureKind {
  const kinds: Readonly<Record<string, FailureKind>> = { ...hostFailures, ...contract.failures }
  return kinds[code] ?? 'broken'
}
