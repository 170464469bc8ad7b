import { randomBytes, randomUUID } from 'node:crypto'
import type { Answer, InputOf, Operation, OutputOf } from '@linli/shared/operation'
import type { Door } from '../../functions/_kit/door.ts'
import { personIdOf } from '../../functions/_kit/person-id.ts'
import type { Settings } from '../../functions/_kit/settings.ts'
import { contextOf } from '../../local/functions.ts'

/** What a test sees of a refusal. */
export class Refused extends Error {
  readonly kind: string
  readonly code: string
  readonly fields: unknown

  constructor(failure: { kind: string; code: string; fields?: unknown }) {
    super(failure.code)
    this.kind = failure.kind
    this.code = failure.code
    this.fields = failure.fields
  }
}

/** A person with a phone. */
export class Caller {
  readonly openId = `demo-${randomBytes(12).toString('hex')}`
  readonly personId: string
  readonly context: { environment: string }
  readonly #doors: ReadonlyMap<string, Door>

  constructor(doors: ReadonlyMap<string, Door>, { pepper, appId }: Settings) {
    this.#doors = doors
    this.personId = personIdOf(pepper, { appId, openId: this.openId })
    this.context = contextOf(appId, this.openId)
  }

  /** @throws Refused */
  async call<O extends Operation>(contract: O, input: InputOf<O>): Promise<OutputOf<O>> {
    const answer = await this.ask(contract, input)
    if ('failure' in answer) throw new Refused(answer.failure)
    return answer.output
  }

  ask<O extends Operation>(
    contract: O,
    input: InputOf<O>,
    requestId: string = randomUUID(),
  ): Promise<Answer<O>> {
    return this.send(contract.name, { op: contract.name, input, requestId }) as Promise<Answer<O>>
  }

  /** Any event at all, at the door of that operation's domain. */
  async send(operation: string, event: unknown, context: unknown = this.context): Promise<unknown> {
    const door = this.#doors.get(`api-${operation.split('.')[0]}`)
    if (!door) throw new Error(`There is no door for ${operation}.`)
    return door(event, context)
  }
}
