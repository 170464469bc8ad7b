// A dispute in a few lines, with its date in the tone that the time left gives it.
import type { listDisputes } from '@linli/shared/activity/list-disputes'
import { recordNumber } from '@linli/shared/activity/record-number'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime, dayName } from '@linli/shared/time'
import { disputeWords, wayWords } from '../../lib/words.ts'
import { linesOf, quiet, rowOf, type WorkRow } from '../components/work-table/rows.ts'

type Listed = OutputOf<typeof listDisputes>['disputes'][number]
export type DisputeLine = ReturnType<typeof lineOf>

export function lineOf(one: Listed, now: string) {
  const { disputeId, title, isInvented, unit, way, checkedInAt, remark, mayAnswer, answer } = one
  const done = answer && `${answer.isUpheld ? '已改' : '没改'}。答复：${answer.sentence}`
  return {
    ...{ disputeId, title, isInvented, mayAnswer, isOpen: !answer, done: done ?? '' },
    name: [one.name ?? '未留名', unit].filter(Boolean).join('·'),
    record: `${dayName(checkedInAt)} ${clockTime(checkedInAt)}·${wayWords[way]}`,
    number: one.isEntered ? `代没有手机的本人提的·编号 ${recordNumber(one.checkInId)}` : '',
    said: [disputeWords[one.disputeReason], remark].filter(Boolean).join('：'),
    ...dueOf(one, dateIn(now)),
  }
}

export const columns = [
  { words: '谁', share: 3 },
  { words: '哪一条记录', share: 5 },
  { words: '说什么', share: 4 },
  { words: '什么时候前答复', share: 3 },
]

const notTheirs = '这条您经手过、代记的，或是您自己的，请另一位工作人员或支部书记答复。'

export function openRow(one: DisputeLine): WorkRow {
  const { disputeId, name, title, record, number, said, due, tone, mayAnswer } = one
  const which = `${title}·${record}`
  return rowOf({
    key: disputeId,
    name,
    chip: { words: due, tone },
    lines: linesOf({ words: said, look: 'strong' }, number, which),
    cells: [[which, number].filter(Boolean).join('·'), said, due],
    note: mayAnswer ? '' : notTheirs,
    acts: mayAnswer
      ? [
          quiet('keep', '记录不改', `${name}：记录不改`),
          quiet('uphold', '本人说得对', `${name}：本人说得对`),
        ]
      : [],
  })
}

export const answeredColumns = [...columns.slice(0, 3), { words: '答复', share: 5 }]

export function answeredRow({ disputeId, name, title, record, said, done }: DisputeLine): WorkRow {
  const which = `${title}·${record}`
  const lines = linesOf(said, which, { words: done, look: 'faint' })
  return rowOf({ key: disputeId, name, lines, cells: [which, said, done] })
}

function dueOf({ dueOn, isProvisional, isOverdue }: Listed, today: string) {
  const day = `${dayName(`${dueOn}T00:00:00+08:00`)}${isProvisional ? '（暂定）' : ''}`
  if (isOverdue) return { due: `${day}前，已过`, tone: 'late' }
  if (dueOn === today) return { due: '今天答复', tone: 'soon' }
  return { due: `${day}前`, tone: 'calm' }
}
