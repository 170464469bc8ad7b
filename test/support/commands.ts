/** Valid writes of every operation there is, from the examples, to be sent through whatever goes wrong on the way. */
import { randomUUID } from 'node:crypto'
import type { Operation } from '@linli/shared/operation'
import { allExamples } from '../generated/examples.ts'
import { atATime } from './at-a-time.ts'
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

/** From that turn on, each operation in its turn. The clock must stand meanwhile, as examples look at it twice. */
export async function someCommands(
  lane: Lane,
  examples: readonly Example[],
  first: number,
  many: number,
): Promise<Command[]> {
  const turns = Array.from(
    { length: many },
    (_, index) => examples[(first + index) % examples.length],
  )
  const commands: Command[] = []
  await atATime(8, turns, async (example, index) => {
    if (!example) throw new Error('There is no operation that writes.')
    commands[index] = await aCommand(lane, example)
  })
  return commands
}

export function eventOf({ contract, input, requestId }: Command) {
  return { op: contract.name, input, requestId }
}
