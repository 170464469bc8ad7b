/** The one way to the server: calls an operation of a contract and gives back its checked output. */
import type { InputOf, Operation, OutputOf } from '@linli/shared/operation'
import { learnClock } from './clock.ts'
import { Offline, Refused } from './failures.ts'
import { newRequestId } from './ids.ts'
import { send } from './transport.ts'

const timeoutMilliseconds = 10_000
const pauseBeforeRetry = 600

/**
 * Tried twice when the server is briefly unavailable, under one request id, because a write is done once for each.
 * Who asks again later for the same thing brings the id of the first time (attempt.ts).
 */
export async function call<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  requestId = newRequestId(),
): Promise<OutputOf<O>> {
  try {
    return await callOnce(operation, input, requestId)
  } catch (error) {
    if (!(error instanceof Refused && error.kind === 'unavailable')) throw error
    await pause(pauseBeforeRetry)
    return callOnce(operation, input, requestId)
  }
}

async function callOnce<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  requestId: string,
): Promise<OutputOf<O>> {
  const sentAt = Date.now()
  const answer = await ask(operation.name, input, requestId)
  const receivedAt = Date.now()
  if (isObject(answer.failure)) throw refusal(answer.failure)
  const checked = operation.output().safeParse(answer.output)
  if (!checked.success) {
    console.error(operation.name, checked.error.message)
    throw new Refused('broken', 'broken')
  }
  const output = checked.data as OutputOf<O>
  if (isObject(output) && typeof output.now === 'string') {
    learnClock(output.now, sentAt, receivedAt)
  }
  return output
}

async function ask(
  name: string,
  input: unknown,
  requestId: string,
): Promise<Record<string, unknown>> {
  const domain = name.slice(0, name.indexOf('.'))
  const data = { op: name, input, requestId }
  const answer = await Promise.race([
    send(`api-${domain}`, data),
    pause(timeoutMilliseconds).then((): never => {
      throw new Offline('timeout')
    }),
  ])
  if (!isObject(answer)) throw new Refused('broken', 'broken')
  return answer
}

function refusal(failure: Record<string, unknown>): Refused {
  const { kind, code, fields } = failure as unknown as Refused
  return new Refused(kind, code, fields ?? [])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
