/**
 * Days off and make-up days as the State Council Office announces them each autumn for the year after.
 * 2026: 国办发明电〔2025〕7号. A year that is not here is counted by weekends, and what falls into it is provisional.
 */
import type { Calendar } from './working-day.ts'

export const announcedDays: Calendar = {
  announcedYears: [2026],
  holidays: new Set([
    ...days('2026-01', 1, 3),
    ...days('2026-02', 15, 23),
    ...days('2026-04', 4, 6),
    ...days('2026-05', 1, 5),
    ...days('2026-06', 19, 21),
    ...days('2026-09', 25, 27),
    ...days('2026-10', 1, 7),
  ]),
  makeUpDays: new Set([
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ]),
}

function days(month: string, first: number, last: number): string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, at) => `${month}-${String(first + at).padStart(2, '0')}`,
  )
}
