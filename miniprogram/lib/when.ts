// Times in the words of the screens; the parts come from @linli/shared/time.
import { dateIn, daysLater } from '@linli/shared/day'
import { clockTime, dayName, inShanghai } from '@linli/shared/time'

/** `09:00–11:00`, with the later date where it ends on another day. */
export function hours(startsAt: string, endsAt: string): string {
  const end = clockTime(endsAt)
  const sameDay = dateIn(startsAt) === dateIn(endsAt)
  return `${clockTime(startsAt)}–${sameDay ? end : `${dayName(endsAt)} ${end}`}`
}

/** `3月14日 周六 09:00–11:00` */
export function dayAndHours(startsAt: string, endsAt: string): string {
  return `${dayName(startsAt)} ${hours(startsAt, endsAt)}`
}

/** `3月14日 周六 09:03:12` */
export function toTheSecond(moment: string): string {
  return `${dayName(moment)} ${inShanghai(moment).format('HH:mm:ss')}`
}

/** `3月14日 周六·明天`; further days have no second word. */
export function dayWithNearness(date: string, today: string): string {
  const word = nearness(date, today)
  const name = dayName(`${date}T00:00:00+08:00`)
  return word ? `${name}·${word}` : name
}

/** `今天`, `明天`, `后天`, else `周六`: above the number of a day. */
export function nearDay(date: string, today: string): string {
  return nearness(date, today) || dayName(`${date}T00:00:00+08:00`).slice(-2)
}

/** `今天 08:30` or `3月14日 周六 08:30`, for the moment something becomes possible. */
export function nearMoment(moment: string | number, now: number): string {
  const date = dateIn(moment)
  return `${nearness(date, dateIn(now)) || dayName(moment)} ${clockTime(moment)}`
}

/** `2026年3月14日`, of a civil date. */
export function civilDay(date: string): string {
  return inShanghai(`${date}T00:00:00+08:00`).format('YYYY年M月D日')
}

/** The civil date of the last moment before this one: a grant ends when its last day has. */
export function lastDay(endsAt: string): string {
  return dateIn(Date.parse(endsAt) - 1)
}

function nearness(date: string, today: string): string {
  const words = ['今天', '明天', '后天']
  return words.find((_word, days) => daysLater(today, days) === date) ?? ''
}

/** Monday of the week in which the date lies. */
export function mondayOf(date: string): string {
  const weekday = inShanghai(`${date}T00:00:00+08:00`).day()
  return daysLater(date, -((weekday + 6) % 7))
}
