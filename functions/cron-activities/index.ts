/** The timer of activities: fixes what stood when one was over, and finds disputes that nobody answered in time. */
import { type Job, timerDoor } from '../_kit/timer-door.ts'
import { findOverdue } from './find-overdue.ts'
import { fixTotals } from './fix-totals.ts'

export const job: Job = {
  name: fixTotals.name,
  async run(due) {
    const counts = await fixTotals.run(due)
    return { ...counts, overdue: due.hasTime() ? await findOverdue(due) : 0 }
  },
}

export const main = timerDoor(job)
