// How often an activity comes again, in words.
import type { Rhythm } from '@linli/shared/activity/recurrence'

export const weekdayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const weekWords = ['第一个', '第二个', '第三个', '第四个', '最后一个']

/** `每周五`, `每月第三个周五` */
export function rhythmWords({ weekdays, week }: Rhythm): string {
  const days = weekdays.map((one) => (weekdayWords[one - 1] ?? '').slice(1)).join('、')
  if (week !== null) return `每月${weekWords[week - 1]}周${days}`
  return weekdays.length === 7 ? '每天' : `每周${days}`
}
