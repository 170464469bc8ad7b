/** Valid writes of every operation there is, from the examples, to be sent through whatever goes wrong on the way. */
import { randomUUID } from 'node:crypto'
import type { Operation } from '@linli/shared/operation'
import { allExamples } from '../generated/examples.ts'
import type { Caller } from './caller.ts'
import type { Example } from './example.ts'
import type { Lane } from './lane.ts'

export interface Command {
  contract: Operation
  caller: Caller
  input: unknown
  requestId: string
}

export async function writes(): Promise<Example[]> {
  const examples = await allExamples()
  return examples.filter(({ contract }) => contract.effect === 'write')
}

/** Arranged so that it will be done, by somebody who may. */
export async function aCommand(lane: Lane, example: Example): Promise<Command> {
  const caller = await example.caller(lane)
  const input = await example.input(lane, lane.here, caller)
  return { contract: example.contract, caller, input, requestId: randomUUID() }
}

export function eventOf({ contract, input, requestId }: Command) {
  return { op: contract.name, input, requestId }
}
