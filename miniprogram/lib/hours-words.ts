// Service hours in words: how many, and why so many or none.
import type { ServiceHours } from '@linli/shared/activity/service-hours'

/** `1 小时 37 分`, `45 分钟`, `2 小时` */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** Whole hours to one digit, rounded down, for a figure beside the word 小时. */
export function hoursFigure(minutes: number): string {
  return String(Math.floor(minutes / 6) / 10)
}

const reasons: Record<ServiceHours['basis'], string> = {
  counted: '',
  corrected: '社区核对过',
  unconfirmed: '签到确认后再算',
  rejected: '签到没有得到确认，不计',
  noSignOut: '没有签退，还没记',
  lateSignOut: '签退提交晚了，等社区核对',
}

/** Empty where there is nothing to explain. */
export function whyHours({ basis, isCapped }: ServiceHours): string {
  return reasons[basis] || (isCapped ? '到了上限，只记这些' : '')
}

export function hoursLine(hours: ServiceHours): string {
  const why = whyHours(hours)
  if (hours.minutes === 0 && why) return why
  return why ? `${lengthWords(hours.minutes)}（${why}）` : lengthWords(hours.minutes)
}
