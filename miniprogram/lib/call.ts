/** The one way to the server: calls an operation of a contract and gives back its checked output. */
import type { InputOf, Operation, OutputOf } from '@linli/shared/operation'
import { learnClock } from './clock.ts'
import { Offline, Refused } from './failures.ts'
import { newRequestId } from './ids.ts'

const timeoutMilliseconds = 10_000
const pauseBeforeRetry = 600
const lostOnTheWay = /request:fail|network|timeout|timed out|abort/i

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
  const reply = await Promise.race([
    wx.cloud.callFunction({ name: `api-${domain}`, data }).catch(noAnswer),
    pause(timeoutMilliseconds).then((): never => {
      throw new Offline('timeout')
    }),
  ])
  if (!isObject(reply.result)) throw new Refused('broken', 'broken')
  return reply.result
}

/** WeChat wraps a dead network in several codes; those below -400000 otherwise come from the cloud itself. */
function noAnswer(error: unknown): never {
  const { errCode, errMsg } = isObject(error) ? error : {}
  const isReached = typeof errCode === 'number' && errCode < -400_000
  if (isReached && !lostOnTheWay.test(String(errMsg))) {
    throw new Refused('unavailable', 'unavailable')
  }
  throw new Offline(String(errMsg ?? error))
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
