/** The timer of activities: fixes what stood when one was over. */
import { timerDoor } from '../_kit/timer-door.ts'
import { fixTotals as job } from './fix-totals.ts'

export { job }

export const main = timerDoor(job)
