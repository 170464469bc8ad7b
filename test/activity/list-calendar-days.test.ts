import { listCalendarDays } from '@linli/shared/activity/list-calendar-days'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'

describe('activity.listCalendarDays', async () => {
  const lane = await aLane()
  afterAll(() => lane.close())

  it('shows Spring Festival 2026 with its worked Saturdays, and which years are announced', async () => {
    const person = await lane.aPerson()
    const asked = { fromOn: '2026-02-14', days: 15 }
    const { announcedYears, calendarDays } = await person.call(listCalendarDays, asked)
    expect(announcedYears).toEqual([2025, 2026])
    expect(calendarDays).toHaveLength(11)
    expect(calendarDays[0]).toEqual({ date: '2026-02-14', kind: 'makeUpDay', name: '春节调休' })
    expect(calendarDays[1]).toEqual({ date: '2026-02-15', kind: 'holiday', name: '春节' })
  })

  it('has the days of both years as announced, worked ones on weekends only', async () => {
    const { rows } = await lane.owner.query(
      `select extract(year from date)::int as year, kind, count(*)::int as days,
         count(*) filter (where extract(isodow from date) >= 6)::int as weekend
       from linli.calendar_day group by 1, 2 order by 1, 2`,
    )
    expect(rows).toEqual([
      { year: 2025, kind: 'holiday', days: 28, weekend: 10 },
      { year: 2025, kind: 'makeUpDay', days: 5, weekend: 5 },
      { year: 2026, kind: 'holiday', days: 33, weekend: 14 },
      { year: 2026, kind: 'makeUpDay', days: 6, weekend: 6 },
    ])
  })
})
