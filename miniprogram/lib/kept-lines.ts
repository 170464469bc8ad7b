// What the phone has to say about what was not answered while the person watched: scans, and sign-ups.
import { clockTime } from '@linli/shared/time'
import { type PendingCheckIn, pendingCheckIns } from './pending-check-ins.ts'
import { type PendingCheckOut, pendingCheckOuts } from './pending-check-outs.ts'
import { isOpen, type PendingSignUp, pendingSignUps } from './pending-sign-ups.ts'
import { sentenceFor, tooLate } from './sentences.ts'
import { ownPlaceWords } from './sign-up-lines.ts'

export interface KeptLine {
  id: string
  tone: 'wait' | 'soon' | 'done'
  icon: string
  text: string
  /** Only what is over can be put away. */
  isOver: boolean
}

type Words = Pick<KeptLine, 'tone' | 'icon' | 'text'>

export function keptLines(): KeptLine[] {
  return [
    ...pendingCheckIns().map(scanLine),
    ...pendingCheckOuts().map(leavingLine),
    ...pendingSignUps().map(signUpLine),
  ]
}

function scanLine(pending: PendingCheckIn): KeptLine {
  const isOver = !['waiting', 'unasked'].includes(pending.outcome.state)
  return { id: pending.checkInId, isOver, ...words(pending) }
}

function leavingLine(pending: PendingCheckOut): KeptLine {
  const isOver = pending.outcome.state !== 'waiting'
  return { id: pending.checkOutId, isOver, ...leavingWords(pending) }
}

function signUpLine(pending: PendingSignUp): KeptLine {
  return { id: pending.id, isOver: !isOpen(pending), ...signUpWords(pending) }
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

/** Without a promise: who is first at the server has the place. */
export function signUpWords({
  wish,
  title,
  outcome,
}: Pick<PendingSignUp, 'wish' | 'title' | 'outcome'>): Words {
  const what = wish === 'join' ? '报名' : '取消报名'
  if (outcome.state === 'waiting') {
    const honest = wish === 'join' ? '，不保证有名额。' : '，到那时才算取消。'
    return {
      tone: 'wait',
      icon: 'offline',
      text: `${title}：${what}已存在手机里，有网自动提交${honest}`,
    }
  }
  if (outcome.state === 'unasked') {
    return { tone: 'wait', icon: 'info', text: `${title}：${what}已存在手机里，等您同意。` }
  }
  if (outcome.state === 'joined') {
    return { tone: 'done', icon: 'check', text: `${title}：${ownPlaceWords(outcome.position)}。` }
  }
  if (outcome.state === 'withdrawn') {
    return { tone: 'done', icon: 'check', text: `${title}：已取消报名。` }
  }
  if (outcome.code === 'consentNeeded') {
    return { tone: 'soon', icon: 'info', text: `${title}：您没有同意，没有${what}。` }
  }
  const sentence = sentenceFor(outcome.code)
  return { tone: 'soon', icon: 'refuse', text: `${title}：${sentence.title}。${sentence.now}` }
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
