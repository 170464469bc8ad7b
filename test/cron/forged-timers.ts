/** Everything by which a call could try to be a timer, and a timer somebody. */
import { timerCall } from '../../local/timers.ts'
import {
  environOf,
  foreignEvents,
  forgedEvents,
  type Named,
  trueContexts,
  untrueContexts,
} from '../generated/forgeries.ts'

export const victim = { openId: 'oABCdef_-1234', appId: 'wxtest' }
export const pairs = { WX_OPENID: victim.openId, WX_APPID: victim.appId, TCB_SOURCE: 'wx_client' }
export const ofTimer = { TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' }
export const json = (value: object) => ({ environment: JSON.stringify(value) })
export const environ = (value: Record<string, string>) => ({ environ: environOf(value) })
export const at = new Date('2026-04-14T01:03:00.000Z')
export const { event, context } = timerCall('nightly', at)

/** Contexts in which somebody is named although a timer is claimed too, or in which nothing can be read. */
export const contexts: Named<unknown>[] = [
  ...untrueContexts(victim).filter(([what]) => what !== 'of a timer'),
  ...trueContexts(victim),
  ['a person and a timer', json({ ...pairs, TRIGGER_SRC: 'timer' })],
  ['a person and a timer’s source', json({ ...pairs, ...ofTimer })],
  ['the same, older', environ({ ...pairs, ...ofTimer })],
  ['a timer beside a person’s environ', { ...json(ofTimer), ...environ(pairs) }],
  ['a person beside a timer’s environ', { ...json(pairs), ...environ(ofTimer) }],
  ['a person whose openid is no text', json({ ...ofTimer, WX_OPENID: [victim.openId] })],
  ['a person in small letters', json({ ...ofTimer, wx_openid: victim.openId })],
  ['lent by another app', json({ ...ofTimer, WX_FROM_OPENID: 'other' })],
  ['a union', json({ ...ofTimer, WX_UNIONID: 'union' })],
  ['somebody on the web', json({ ...ofTimer, TCB_UUID: 'somebody' })],
  ['a custom login', json({ ...ofTimer, TCB_CUSTOM_USER_ID: 'somebody' })],
  ['a timer’s trigger, a phone’s source', json({ ...ofTimer, TCB_SOURCE: 'wx_client' })],
  ['a chain that goes on from a phone', json({ ...ofTimer, TCB_SOURCE: 'wx_client,wx_trigger' })],
  ['a call’s trigger', json({ ...ofTimer, TRIGGER_SRC: 'tcb' })],
  ['a trigger said twice', { environ: 'TRIGGER_SRC=timer;TRIGGER_SRC=timer' }],
  ['nothing that says timer', json({ TCB_ENV: 'prod' })],
  ['a getter that throws', Object.defineProperty({}, 'environment', { get: () => raise() })],
]

/** Everything by which a caller could try to look like a timer, or like what another door takes. */
const call = { op: 'activity.checkIn', input: {} }
export const events: Named<unknown>[] = [
  ...forgedEvents(call, victim),
  ...foreignEvents(call, victim).filter(([what]) => what !== 'a timer'),
  ['a timer with an operation', { ...event, ...call }],
  ['a timer with an input', { ...event, input: {} }],
  ['a timer of a person', { ...event, userInfo: victim }],
  ['a timer in an HTTP call', { ...event, httpMethod: 'POST', path: '/', headers: {}, body: '' }],
  ['a timer in a body', { httpMethod: 'POST', body: JSON.stringify(event) }],
  ['another type', { ...event, Type: 'timer' }],
  ['a name that is none', { ...event, TriggerName: 'nightly; drop' }],
  ['a name that is a list', { ...event, TriggerName: ['nightly'] }],
  ['no time', { ...event, Time: undefined }],
  ['a time that is none', { ...event, Time: 'now' }],
  ['a message that is an object', { ...event, Message: {} }],
  ['nothing', undefined],
  ['text', JSON.stringify(event)],
  ['a list', [event]],
  ['a getter that throws', Object.defineProperty({ ...event }, 'Type', { get: () => raise() })],
]

function raise(): never {
  throw new Error('canary in a getter')
}
