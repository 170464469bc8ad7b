// How a scan can stop, and what then happens with it.
import { type Face, faceOf, faceOfSentence } from '../../lib/faces.ts'
import { Offline, Refused } from '../../lib/failures.ts'
import { cameLate } from '../../lib/pending-check-ins.ts'
import { tooLate } from '../../lib/sentences.ts'

export const forOrganizers: Face = {
  tone: 'plain',
  icon: 'info',
  title: '这是给工作人员扫的码',
  lines: ['“我的码”和纸卡，由现场的工作人员扫。', '您自己签到，请扫工作人员手机上的签到码。'],
}

export const notAgreed: Face = {
  tone: 'plain',
  icon: 'info',
  title: '没有签到',
  lines: ['您没有同意，这次不记。', '活动照样参加，想好了可以再签。'],
}

const handedIn: Face = {
  tone: 'wait',
  icon: 'clock',
  title: '已交给社区确认',
  lines: ['码过了时间才有网。', '工作人员确认了才算签到，会告诉您。'],
}

const handedInSlowly: Face = {
  ...handedIn,
  lines: ['打开得慢，到时码已经换了。', '工作人员确认了才算签到，会告诉您。'],
}

const late = '提交晚了，要等社区确认才算。'

const keptOffline: Face = {
  tone: 'wait',
  icon: 'offline',
  title: '已存在手机里',
  lines: ['现在没有网络，有网自动提交。', late],
}

const keptUnanswered: Face = {
  tone: 'wait',
  icon: 'clock',
  title: '已存在手机里',
  lines: ['邻里一时没有答复，正在自动再试。', late],
}

export function handedInFace(wasOffline: boolean): Face {
  return wasOffline ? handedIn : handedInSlowly
}

export function keptFace(error: unknown): Face {
  return error instanceof Offline ? keptOffline : keptUnanswered
}

export function endFace(error: unknown, wasOffline: boolean): Face {
  return wasOffline && cameLate(error) ? faceOfSentence(tooLate) : faceOf(error)
}

export function isClosed(error: unknown): boolean {
  return error instanceof Refused && error.code === 'activity.communityClosed'
}
