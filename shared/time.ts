/** Times as people here read them. China has one zone and no summer time, so the offset is fixed. */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

const shanghaiMinutes = 8 * 60
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/**
 * For formatting and asking the hour or the day, not as a moment: the clock of Shanghai read as if it were UTC.
 * (dayjs's own utcOffset goes wrong by an hour on machines whose own zone changes its clock that day.)
 * @param moment ISO 8601 or milliseconds.
 */
export function inShanghai(moment: string | number) {
  return dayjs.utc(new Date(moment).getTime() + shanghaiMinutes * 60_000)
}

/** `09:03` */
export function clockTime(moment: string | number): string {
  return inShanghai(moment).format('HH:mm')
}

/** `3月14日 周六` */
export function dayName(moment: string | number): string {
  const day = inShanghai(moment)
  return `${day.format('M月D日')} ${weekdays[day.day()]}`
}

/** `周六` */
export function weekdayName(moment: string | number): string {
  return weekdays[inShanghai(moment).day()] ?? ''
}
