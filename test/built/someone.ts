/** Somebody whose phone reaches the built functions, as the platform hands its calls over. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Answer, InputOf, Operation, OutputOf } from '@linli/shared/operation'
import { giveConsent } from '@linli/shared/person/give-consent'
import { purposeVersions } from '@linli/shared/person/purpose'
import { Refused } from '../support/caller.ts'
import type { Platform } from './platform.ts'
import { recorded, type Shape } from './recorded.ts'

export class Someone {
  /** What they were asked to consent to, in that order. */
  readonly consents: string[] = []
  readonly #openId = `demo-${randomBytes(12).toString('hex')}`
  readonly #platforms: ReadonlyMap<string, Platform>
  readonly #shape: Shape

  constructor(platforms: ReadonlyMap<string, Platform>, shape: Shape) {
    this.#platforms = platforms
    this.#shape = shape
  }

  /** Agrees to what a call needs, and calls again, as a phone does. @throws Refused */
  async call<O extends Operation>(contract: O, input: InputOf<O>): Promise<OutputOf<O>> {
    const answer = await this.#ask(contract, input)
    if (!('failure' in answer)) return answer.output
    const purpose = contract.consent
    if (answer.failure.code !== 'consentNeeded' || !purpose) throw new Refused(answer.failure)
    this.consents.push(purpose)
    await this.call(giveConsent, { purpose, version: purposeVersions[purpose] })
    return this.call(contract, input)
  }

  async #ask<O extends Operation>(contract: O, input: InputOf<O>): Promise<Answer<O>> {
    const name = `api-${contract.name.split('.')[0]}`
    const platform = this.#platforms.get(name)
    if (!platform) throw new Error(`${name} was not built.`)
    const of = { op: contract.name, input, requestId: randomUUID(), function: name }
    const told = recorded(this.#shape, { ...of, appId: 'wxtest', openId: this.#openId })
    return (await platform.invoke(told)) as Answer<O>
  }
}
