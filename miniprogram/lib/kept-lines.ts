// What the phone has to say about scans that were not answered while the person watched.
import { clockTime } from '@linli/shared/time'
import { type PendingCheckIn, pendingCheckIns } from './pending-check-ins.ts'
import { type PendingCheckOut, pendingCheckOuts } from './pending-check-outs.ts'
import { sentenceFor, tooLate } from './sentences.ts'

export interface KeptLine {
  checkInId: string
  tone: 'wait' | 'soon' | 'done'
  icon: string
  text: string
  /** Only what is over can be put away. */
  isOver: boolean
}

type Words = Pick<KeptLine, 'tone' | 'icon' | 'text'>

export function keptLines(): KeptLine[] {
  return [...checkInLines(), ...checkOutLines()]
}

/** Under the same field, by which a line is put away. */
function checkOutLines(): KeptLine[] {
  return pendingCheckOuts().map((pending) => ({
    checkInId: pending.checkOutId,
    isOver: pending.outcome.state !== 'waiting',
    ...leavingWords(pending),
  }))
}

function leavingWords({ leftAt, title, outcome }: PendingCheckOut): Words {
  const time = clockTime(leftAt)
  if (outcome.state === 'waiting') {
    return {
      tone: 'wait',
      icon: 'offline',
      text: `${title}：${time} 签退已存在手机里，有网自动提交。`,
    }
  }
  if (outcome.state === 'recorded') {
    return {
      tone: 'done',
      icon: 'check',
      text: `${title}：您已于 ${clockTime(outcome.checkedOutAt)} 签退。`,
    }
  }
  if (outcome.state === 'handedIn') {
    return { tone: 'wait', icon: 'clock', text: `${title}：${time} 签退提交晚了，时长等社区核对。` }
  }
  const { title: why, now } = sentenceFor(outcome.code)
  return { tone: 'soon', icon: 'refuse', text: `${title}：签退没有记上。${why}。${now}` }
}

function checkInLines(): KeptLine[] {
  return pendingCheckIns().map((pending) => ({
    checkInId: pending.checkInId,
    isOver: !['waiting', 'unasked'].includes(pending.outcome.state),
    ...words(pending),
  }))
}

function words({ scannedAt, outcome }: PendingCheckIn): Words {
  const time = clockTime(scannedAt)
  if (outcome.state === 'waiting') {
    return { tone: 'wait', icon: 'offline', text: `${time} 扫的码已存在手机里，有网自动提交。` }
  }
  if (outcome.state === 'unasked') {
    return { tone: 'wait', icon: 'info', text: `${time} 扫的码已存在手机里，等您同意。` }
  }
  if (outcome.state === 'recorded') {
    const text = `${outcome.title}：您已于 ${clockTime(outcome.checkedInAt)} 签到。`
    return { tone: 'done', icon: 'check', text }
  }
  if (outcome.state === 'handedIn') {
    const text = `${outcome.title}：${time} 扫的码已交给社区确认，确认了才算签到。`
    return { tone: 'wait', icon: 'clock', text }
  }
  if (outcome.code === 'consentNeeded') {
    return { tone: 'soon', icon: 'info', text: `${time} 扫的码：您没有同意，没有签到。` }
  }
  const { title, now } =
    outcome.code === 'activity.codeExpired' ? tooLate : sentenceFor(outcome.code)
  return { tone: 'soon', icon: 'refuse', text: `${time} 扫的码：${title}。${now}` }
}
