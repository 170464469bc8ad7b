// A dispute in a few lines, with its date in the tone that the time left gives it.
import type { listDisputes } from '@linli/shared/activity/list-disputes'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime, dayName } from '@linli/shared/time'
import { disputeWords, wayWords } from '../../lib/words.ts'

type Listed = OutputOf<typeof listDisputes>['disputes'][number]
export type DisputeLine = ReturnType<typeof lineOf>

export function lineOf(one: Listed, now: string) {
  const { disputeId, title, isInvented, unit, way, checkedInAt, remark, mayAnswer, answer } = one
  const done = answer && `${answer.isUpheld ? '已改' : '没改'}。答复：${answer.sentence}`
  return {
    ...{ disputeId, title, isInvented, mayAnswer, isOpen: !answer, done: done ?? '' },
    name: [one.name ?? '未留名', unit].filter(Boolean).join('·'),
    record: `${dayName(checkedInAt)} ${clockTime(checkedInAt)}·${wayWords[way]}`,
    said: [disputeWords[one.disputeReason], remark].filter(Boolean).join('：'),
    ...dueOf(one, dateIn(now)),
  }
}

function dueOf({ dueOn, isProvisional, isOverdue }: Listed, today: string) {
  const day = `${dayName(`${dueOn}T00:00:00+08:00`)}${isProvisional ? '（暂定）' : ''}`
  if (isOverdue) return { due: `${day}前，已过`, tone: 'late' }
  if (dueOn === today) return { due: '今天答复', tone: 'soon' }
  return { due: `${day}前`, tone: 'calm' }
}
