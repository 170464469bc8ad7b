// How a tap on the card went, each as one line; typed so that a new reason without one does not compile.
import { lacksConsent } from '../../lib/consent.ts'
import { type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Offline } from '../../lib/failures.ts'
import { keptReminders, NotAllowed, type Reason } from '../../lib/reminders.ts'

const stillHere = '消息还会在这里。'

const reasons: Record<Reason, string> = {
  refused: `您没有允许，没有开提醒。${stillHere}再按没有反应，请点右上角的“…”，到设置里打开订阅消息。`,
  mainSwitch: '微信里的订阅消息关着。请点右上角的“…”，到设置里打开，再按一次。',
  banned: `微信停了这种提醒，现在开不了。${stillHere}`,
  filtered: `微信没有收下这种提醒，现在开不了。${stillHere}`,
  noNetwork: '没有网络，微信没有打开提醒。有网再按一次。',
  notOpened: '微信没有打开提醒。请再按一次。',
}

export const waiting = wait('您允许了，已存在手机里，有网自动提交。')
export const ended: StopLine = { tone: 'done', icon: 'check', text: `不再提醒您了。${stillHere}` }
const unasked = wait('您允许了，还等您同意。请再按一次。')
const declined = `您没有同意，没有开提醒。${stillHere}`

export function lineOf(error: unknown): StopLine {
  if (error instanceof NotAllowed) return soon(reasons[error.reason])
  const isKept = keptReminders() !== null
  if (lacksConsent(error)) return isKept ? unasked : soon(declined)
  if (isKept) return waiting
  if (error instanceof Offline) return wait('没有网络，请有网再试一次。')
  return stopLineOf(error)
}

function wait(text: string): StopLine {
  return { tone: 'wait', icon: 'offline', text }
}

function soon(text: string): StopLine {
  return { tone: 'soon', icon: 'info', text }
}
