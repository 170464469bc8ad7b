import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { clockTime, dayName, inShanghai, weekdayName } from '@linli/shared/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const zones = [
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/New_York', 300],
] as const

// moment in UTC | clock | date | name of the day
const moments = [
  ['2026-03-13T15:59:59.999Z', '23:59', '2026-03-13', '3月13日 周五'],
  ['2026-03-13T16:00:00.000Z', '00:00', '2026-03-14', '3月14日 周六'],
  ['2026-03-14T01:03:00.000Z', '09:03', '2026-03-14', '3月14日 周六'],
  ['2024-02-28T16:00:00.000Z', '00:00', '2024-02-29', '2月29日 周四'],
  ['2024-02-29T15:59:59.999Z', '23:59', '2024-02-29', '2月29日 周四'],
  ['2024-02-29T16:00:00.000Z', '00:00', '2024-03-01', '3月1日 周五'],
  ['2025-02-28T16:00:00.000Z', '00:00', '2025-03-01', '3月1日 周六'],
  ['2025-12-31T15:59:59.999Z', '23:59', '2025-12-31', '12月31日 周三'],
  ['2025-12-31T16:00:00.000Z', '00:00', '2026-01-01', '1月1日 周四'],
  // An hour that New York does not have, and one that it has twice.
  ['2026-03-08T07:30:00.000Z', '15:30', '2026-03-08', '3月8日 周日'],
  ['2026-11-01T05:30:00.000Z', '13:30', '2026-11-01', '11月1日 周日'],
  // China kept summer time in these years; a civil date of linli never does.
  ['1988-07-01T16:00:00.000Z', '00:00', '1988-07-02', '7月2日 周六'],
] as const

const days = [
  ['2026-03-14', '2026-03-13T16:00:00.000Z'],
  ['2024-02-29', '2024-02-28T16:00:00.000Z'],
  ['2026-01-01', '2025-12-31T16:00:00.000Z'],
  ['2026-03-08', '2026-03-07T16:00:00.000Z'],
] as const

const later = [
  ['2026-03-14', 0, '2026-03-14'],
  ['2026-03-14', 7, '2026-03-21'],
  ['2026-03-07', 1, '2026-03-08'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2026-10-31', 2, '2026-11-02'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-29', 1, '2024-03-01'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2024-02-29', 365, '2025-02-28'],
  ['2026-01-01', -1, '2025-12-31'],
] as const

describe.each(zones)('on a machine that lives by %s', (zone, minutesBehind) => {
  const usual = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    process.env.TZ = usual
  })

  it('really does', () => {
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(minutesBehind)
  })

  it.each(moments)('%s is %s on %s, %s', (moment, clock, date, name) => {
    for (const given of [moment, Date.parse(moment)]) {
      expect(clockTime(given)).toBe(clock)
      expect(dateIn(given)).toBe(date)
      expect(dayName(given)).toBe(name)
      expect(weekdayName(given)).toBe(name.split(' ')[1])
    }
  })

  it.each(days)('%s begins at %s', (date, moment) => {
    expect(new Date(startOfDay(date)).toISOString()).toBe(moment)
    expect(dateIn(startOfDay(date))).toBe(date)
    expect(dateIn(startOfDay(date) - 1)).toBe(daysLater(date, -1))
  })

  it.each(later)('%s and %i days is %s', (date, count, expected) => {
    expect(daysLater(date, count)).toBe(expected)
  })

  it('shows every part of a moment as it is in Shanghai', () => {
    const moment = inShanghai('2026-03-13T16:00:05.000Z')
    expect(moment.format('YYYY年M月D日 HH:mm:ss')).toBe('2026年3月14日 00:00:05')
    expect(moment.day()).toBe(6)
  })
})
