// Shows that no step of the host is left out of what is measured: each is provoked once, in the measured
// process, and the books before and after tell what it did.
import { type Call, eventOf, makeCalls } from './calls.ts'
import { strangerOpenId, type Where } from './numbers.ts'
import type { Answer, Side } from './sides.ts'
import { type Books, booksOf, change, isGrown } from './slices.ts'
import type { Stage } from './stage.ts'

interface Step {
  step: string
  call: Call
  context?: unknown
  input?: object
  expected: string
  rows: 0 | 1
}

/** @returns how many steps did not do what they are there for. */
export async function showSteps(
  stage: Stage,
  host: Side,
  take: (count: number) => number,
  say: (line: string) => void,
): Promise<number> {
  say('Every step of the host, provoked in the process that is measured:')
  let off = 0
  for (const step of stepsOf(stage, take)) {
    const before = await booksOf(stage, host)
    const expected = await answered(step, host)
    const after = await booksOf(stage, host)
    const isRight = expected === step.expected && isGrown(before, after, step.rows, 1)
    if (!isRight) off += 1
    say(line(step, expected, before, after, isRight))
  }
  return off
}

function stepsOf({ secrets }: Stage, take: (count: number) => number): Step[] {
  const call = (where: Where = 'spread') => {
    const [made] = makeCalls(secrets, where, where === 'spread' ? take(1) : 0, 1)
    if (!made) throw new Error('No call was made.')
    return made
  }
  const [first, other] = [call(), call()]
  const again = { ...first, input: { ...first.input, checkInId: other.input.checkInId } }
  const stranger = { ...call(), openId: strangerOpenId }
  const newcomer = { ...call(), openId: 'bench-newcomer' }
  const swapped = { ...other, input: { ...other.input, token: call().input.token } }
  return [
    { step: 'identity', call: call(), context: {}, expected: 'signedOut', rows: 0 },
    { step: 'parsing', call: call(), input: { extra: 1 }, expected: 'invalid', rows: 0 },
    { step: 'code', call: swapped, expected: 'activity.codeForged', rows: 0 },
    { step: 'window', call: call('over'), expected: 'activity.over', rows: 0 },
    { step: 'consent', call: newcomer, expected: 'consentNeeded', rows: 0 },
    { step: 'permission: member', call: first, expected: 'confirmed', rows: 1 },
    { step: 'permission: stranger', call: stranger, expected: 'unconfirmed', rows: 1 },
    { step: 'once', call: again, expected: 'confirmed, repeated', rows: 0 },
    // The row is written, but a title longer than the contract allows is not answered.
    { step: 'reply check', call: call('longTitle'), expected: 'broken', rows: 1 },
  ]
}

async function answered({ call, context, input }: Step, host: Side): Promise<string> {
  const made = eventOf({ ...call, input: { ...call.input, ...input } })
  const { output, failure }: Answer = await host.call(made.event, context ?? made.context)
  if (failure) return failure.code
  return `${output?.checkIn.standing}${output?.isRepeated ? ', repeated' : ''}`
}

function line(step: Step, answer: string, before: Books, after: Books, isRight: boolean): string {
  const verdict = isRight ? '' : `  OFF, should be ${step.expected} and ${step.rows} more`
  return `  ${step.step.padEnd(21)} ${answer.padEnd(20)} ${change(before, after)}${verdict}`
}
