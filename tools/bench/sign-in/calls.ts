// Makes sign-ins ready, outside of what is measured: tokens of this moment, ids, and what each side is given.
import { createHash, randomUUID } from 'node:crypto'
import { holdMinutes, slotAt } from '@linli/shared/activity/sign-in-code'
import { personIdOf } from '../../../functions/_kit/person-id.ts'
import { makeTokens } from '../../../functions/activity/sign-in-code.ts'
import { idOf, openIdOf, placeOf, type Where } from './numbers.ts'

export const appId = 'wx0000000000000000'

export interface Secrets {
  pepper: string
  signInKey: string
}

export interface Call {
  input: { communityId: string; activityId: string; token: string; checkInId: string }
  /** The tokens of this slot and of those to come, because a slow machine outlives the first. */
  tokens: readonly string[]
  firstSlot: number
  openId: string
  personId: string
  requestId: string
}

export function memberId(secrets: Secrets, openId: string): string {
  return personIdOf(Buffer.from(secrets.pepper, 'base64'), { appId, openId })
}

export function makeCalls(secrets: Secrets, where: Where, from: number, count: number): Call[] {
  const firstSlot = slotAt(Date.now())
  const tokensOf = tokensFrom(secrets, firstSlot, where === 'spread' ? 6 : 60)
  return Array.from({ length: count }, (_, index) => {
    const { activity, community, member } = placeOf(where, from + index)
    const [communityId, activityId] = [idOf('community', community), idOf('activity', activity)]
    const openId = openIdOf(community, member)
    const tokens = tokensOf(communityId, activityId)
    return {
      input: { communityId, activityId, token: tokens[0] ?? '', checkInId: randomUUID() },
      tokens,
      firstSlot,
      openId,
      personId: memberId(secrets, openId),
      requestId: randomUUID(),
    }
  })
}

/** All calls of an activity share its tokens. */
function tokensFrom({ signInKey }: Secrets, firstSlot: number, slots: number) {
  const keys = new Map([[1, Buffer.from(signInKey, 'base64')]])
  const made = new Map<string, string[]>()
  return (communityId: string, activityId: string) => {
    const tokens =
      made.get(activityId) ?? makeTokens(keys, { communityId, activityId }, firstSlot, slots)
    made.set(activityId, tokens)
    return tokens
  }
}

/** The token that the code shows now. */
export function tokenNow({ tokens, firstSlot }: Call): string {
  return tokens[slotAt(Date.now()) - firstSlot] ?? ''
}

/** What the function would hand to the statement, worked out beforehand for the bare side. */
export function valuesOf({ input, personId, requestId }: Call, now: Date): unknown[] {
  const { communityId, activityId, checkInId } = input
  const digest = createHash('sha256').update(JSON.stringify(input)).digest().subarray(0, 16)
  const heldSince = new Date(now.getTime() - holdMinutes * 60_000)
  const ids = [communityId, activityId, personId, checkInId]
  return [...ids, digest, now, true, heldSince, requestId]
}

/** The event, and the context in WeChat's newer shape with all that it brings along. */
export function eventOf({ input, openId, requestId }: Call) {
  const environment = {
    WX_CLIENTIP: '192.0.2.1',
    WX_APPID: appId,
    WX_OPENID: openId,
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID,WX_API_TOKEN',
    WX_API_TOKEN: 'x'.repeat(200),
    TCB_ENV: 'linli-bench',
    TCB_SEQID: requestId,
    TRIGGER_SRC: 'tcb',
    TCB_SOURCE: 'wx_client',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,TCB_SOURCE',
  }
  return {
    event: { op: 'activity.checkIn', input, requestId },
    context: { request_id: requestId, environment: JSON.stringify(environment) },
  }
}
