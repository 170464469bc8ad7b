// What became of a dispute, for the page and the receipt of whose record it is.
import type { OwnDispute } from '@linli/shared/activity/dispute'
import { dayName } from '@linli/shared/time'
import type { Face } from './faces.ts'

export function disputeFace(dispute: OwnDispute): Face {
  const { answer, isOverdue } = dispute
  if (!answer) {
    const due = dueLine(dispute)
    if (isOverdue) return { tone: 'soon', icon: 'clock', title: '还没有答复', lines: [due, call] }
    return {
      tone: 'done',
      icon: 'check',
      title: '社区收到了',
      lines: [due, '答复会发到“我的消息”。'],
    }
  }
  const title = answer.isUpheld ? '社区认可，记录已改' : '社区看过，记录不改'
  const then = answer.isUpheld ? '新的结果写在回执里。' : '还有疑问，请打社区的电话。'
  return { tone: 'plain', icon: 'slip', title, lines: [`答复：${answer.sentence}`, then] }
}

/** The same in one line, for the receipt. */
export function disputeLine(dispute: OwnDispute): string {
  if (!dispute.answer) return `您说这条记录不对。${dueLine(dispute)}`
  return `${disputeFace(dispute).title}。答复：${dispute.answer.sentence}`
}

export function dueLine({ dueOn, isProvisional, isOverdue }: Omit<OwnDispute, 'answer'>): string {
  const day = `${dayName(`${dueOn}T00:00:00+08:00`)}${isProvisional ? '（暂定）' : ''}`
  return isOverdue ? `应在 ${day}前答复，已经过了。` : `${day}前答复您。`
}

const call = '着急，请打社区的电话，或者 12345。'
