/** What the platform hands to a function beside the event: the only place from which it learns who is calling. */

/** The context when this openid calls from the mini-program. */
export function contextOf(appId: string, openId: string): { environment: string } {
  return {
    environment: JSON.stringify({ WX_APPID: appId, WX_OPENID: openId, TCB_SOURCE: 'wx_client' }),
  }
}

/** The event of a timer, and the context that the platform gives it: nobody is calling. */
export function timerCall(name: string, at: Date) {
  const event = { Type: 'Timer', TriggerName: name, Time: at.toISOString(), Message: '' }
  const pairs = { TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' }
  return { event, context: { environment: JSON.stringify(pairs) } }
}
