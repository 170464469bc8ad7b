// The invented neighbourhood of the bench and its order of sign-ins, the same for both sides and for pgbench.
import { createHash, randomUUID } from 'node:crypto'
import { holdMinutes, slotAt } from '@linli/shared/activity/sign-in-code'
import { personIdOf } from '../../../functions/_kit/identity.ts'
import { makeTokens } from '../../../functions/activity/sign-in-code.ts'

export const communities = 100
export const activities = 2000
export const membersEach = 200
/** Invited to the hot activity, which none of the others is. */
export const hotMembers = 5000
const hotActivity = activities

export const appId = 'wx0000000000000000'

export interface Secrets {
  pepper: string
  signInKey: string
}

export type Where = 'spread' | 'hot'

/** One sign-in, ready to be made by either side. */
export interface Call {
  input: { communityId: string; activityId: string; token: string; checkInId: string }
  openId: string
  personId: string
  requestId: string
}

// 15 digits at the end of a valid UUID, so that pgbench can put the same ids together from numbers.
export const idStart = '00000000000040008'
export const firstNumber = {
  community: 1e14,
  activity: 2e14,
  member: 3e14,
} as const

export function idOf(kind: keyof typeof firstNumber, index: number): string {
  const hex = `${idStart}${firstNumber[kind] + index}`
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export function openIdOf(community: number, member: number): string {
  return `bench-${community}-${member}`
}

export function memberId(secrets: Secrets, openId: string): string {
  return personIdOf(Buffer.from(secrets.pepper, 'base64'), { appId, openId })
}

/** Makes the sign-ins of these numbers. No two numbers of one place are the same person at the same activity. */
export function makeCalls(secrets: Secrets, where: Where, from: number, count: number): Call[] {
  const keys = new Map([[1, Buffer.from(secrets.signInKey, 'base64')]])
  const slot = slotAt(Date.now())
  const tokens = new Map<string, string>()
  const tokenOf = (ids: { communityId: string; activityId: string }) => {
    const [token = ''] = tokens.has(ids.activityId)
      ? [tokens.get(ids.activityId)]
      : makeTokens(keys, ids, slot, 1)
    tokens.set(ids.activityId, token)
    return token
  }
  return Array.from({ length: count }, (_, index) => {
    const { activity, community, member } = numbersOf(where, from + index)
    const ids = {
      communityId: idOf('community', community),
      activityId: idOf('activity', activity),
    }
    const openId = openIdOf(community, member)
    return {
      input: { ...ids, token: tokenOf(ids), checkInId: randomUUID() },
      openId,
      personId: memberId(secrets, openId),
      requestId: randomUUID(),
    }
  })
}

function numbersOf(where: Where, number: number) {
  if (where === 'hot') return { activity: hotActivity, community: 0, member: number % hotMembers }
  const activity = number % activities
  const community = activity % communities
  const turn = Math.floor(number / activities) + 10 * Math.floor(activity / communities)
  return { activity, community, member: turn % membersEach }
}

/** What the function would hand to the statement, worked out beforehand for the bare side. */
export function valuesOf({ input, personId, requestId }: Call, now: Date): unknown[] {
  const digest = createHash('sha256').update(JSON.stringify(input)).digest().subarray(0, 16)
  const heldSince = new Date(now.getTime() - holdMinutes * 60_000)
  const { communityId, activityId, checkInId } = input
  const ids = [communityId, activityId, personId, checkInId]
  return [...ids, digest, now, true, heldSince, requestId]
}

/** The event and the context of WeChat's newer shape, with all that it brings along. */
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
