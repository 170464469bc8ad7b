/**
 * How a call leaves the phone: to a cloud function of the mini-program's own cloud environment.
 * A build with LINLI_SERVER puts transport.own-server.ts in this place (docs/deploy.md).
 */
import { Offline, Refused } from './failures.ts'

const lostOnTheWay = /request:fail|network|timeout|timed out|abort/i

export function prepareTransport(): void {
  wx.cloud.init()
}

/** @returns what the function answered. @throws Offline when nobody was reached, Refused when the way was closed. */
export async function send(name: string, data: object): Promise<unknown> {
  const reply = await wx.cloud.callFunction({ name, data }).catch(noAnswer)
  return reply.result
}

/** WeChat wraps a dead network in several codes; those below -400000 otherwise come from the cloud itself. */
function noAnswer(error: unknown): never {
  const { errCode, errMsg } = Object(error) as { errCode?: unknown; errMsg?: unknown }
  const isReached = typeof errCode === 'number' && errCode < -400_000
  if (isReached && !lostOnTheWay.test(String(errMsg))) {
    throw new Refused('unavailable', 'unavailable')
  }
  throw new Offline(String(errMsg ?? error))
}
