/** The company sees its page before anybody else does, and may object. */
import { daysLater } from '../day.ts'
import { type Calendar, type WorkingDay, workingDaysLater } from '../working-day.ts'

/** Whole working days between the day on which the company is shown its page and the publication. */
export const previewWorkingDays = 7

/** Last day on which the company may object, to its last minute. */
export function objectionsEndOn(shownOn: string, calendar: Calendar): WorkingDay {
  return workingDaysLater(shownOn, previewWorkingDays, calendar)
}

/** First day on which what was shown to the company may be published. */
export function publishableFrom(shownOn: string, calendar: Calendar): WorkingDay {
  const { date, isProvisional } = objectionsEndOn(shownOn, calendar)
  return { date: daysLater(date, 1), isProvisional }
}
