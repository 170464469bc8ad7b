// People sending commands, sixteen at a time, each again until it is answered.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { atATime } from '../support/at-a-time.ts'
import { type Command, eventOf } from '../support/commands.ts'
import type { Lane } from '../support/lane.ts'
import type { FunctionProcess } from './killable.ts'

export interface Load {
  /** The function that is alive, as far as anybody knows. */
  target: FunctionProcess
  acknowledged: Command[]
  /** Commands that got no answer, or that of a database that is away. */
  askedAgain: number
  /** Refusals that nobody should have met. */
  wrong: string[]
}

export async function sendAll(lane: Lane, load: Load, commands: readonly Command[]): Promise<void> {
  await atATime(16, commands, async (command) => {
    lane.passSeconds(0.001)
    await send(lane, load, command)
  })
}

async function send(lane: Lane, load: Load, command: Command): Promise<void> {
  const { contract, caller } = command
  let code = await ask()
  if (code === 'unavailable') load.askedAgain += 1
  while (code === 'unavailable') {
    await sleep(100)
    code = await ask()
  }
  if (code) load.wrong.push(`${contract.name} ${code}`)
  else load.acknowledged.push(command)

  async function ask() {
    // A hot write has its own id, which is all that its phone keeps.
    const requestId = contract.decidesInStatement ? randomUUID() : command.requestId
    const event = { ...eventOf(command), requestId }
    const answer = await load.target.ask(event, caller.context, lane.now())
    return answer ? answer.failure?.code : 'unavailable'
  }
}
