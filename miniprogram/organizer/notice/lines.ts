// A notice in words: what it says, whom it reaches, who did what, and the text for a group of residents.
import type { showNotice } from '@linli/shared/activity/show-notice'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime, dayName } from '@linli/shared/time'
import { hours } from '../../lib/when.ts'
import { plainName, roleWords } from '../../lib/words.ts'

export type Notice = OutputOf<typeof showNotice>

const actWords = { drafted: '起草', released: '发布', takenBack: '收回' } as const

export function linesOf(notice: Notice) {
  const { activity, isDraft, occurrences, recipients, told, read } = notice
  const reached = told ?? recipients
  return {
    title: activity.title,
    isInvented: activity.isInvented,
    says: whenAndWhere(activity),
    about: activity.about ?? '',
    many: occurrences > 1 ? `定期活动，一共 ${occurrences} 场，一起发布，只通知一次。` : '',
    lapses: `${dayName(activity.endsAt)} ${clockTime(activity.endsAt)}`,
    toWhom: told === null && !isDraft ? '没有发通知' : `发给 ${reached} 人`,
    who: activity.invitedRoles.map((role) => roleWords[role]).join('、') || '本社区的所有人',
    bars: barsOf(reached, read, told === null && !isDraft),
    group: groupText(notice),
    acts: notice.acts.map(({ act, actedAt, isMine, name }, index) => ({
      key: String(index),
      words: `${isMine ? '您' : (name ?? '同事')}${actWords[act]}`,
      when: `${dayName(actedAt)} ${clockTime(actedAt)}`,
    })),
  }
}

function barsOf(reached: number, read: number | null, isQuiet: boolean) {
  if (isQuiet) return []
  const sent = { key: 'sent', words: '站内消息', count: reached, width: 100 }
  if (read === null) return [sent]
  const width = reached === 0 ? 0 : Math.round((read / reached) * 100)
  return [sent, { key: 'read', words: '已看过', count: read, width }]
}

/** In the pieces between which a line may end. */
function whenAndWhere({ startsAt, endsAt, placeName }: Notice['activity']): string[] {
  return [`${dayName(startsAt)} `, `${hours(startsAt, endsAt)}，`, `${placeName}。`]
}

/** What organizers paste where their residents talk; plain, so that every telephone shows it. */
export function groupText({ activity, address }: Notice): string {
  const mark = activity.isInvented ? '（演示）' : ''
  const says = `${whenAndWhere(activity).join('')}${activity.about ?? ''}`
  return `${activity.title}${mark}：${says}\n${plainName(activity.office)} ${activity.officePhone}\n看详情、报名：${address}`
}
