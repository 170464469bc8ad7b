/** The timer of the outbox: sends the reminders that wait, each at most once, and says what became of each. */
import { timerDoor } from '../_kit/timer-door.ts'
import { postFromEnvironment } from './post.ts'
import { sendReminders } from './send-reminders.ts'

export { sendReminders }

export const main = timerDoor(sendReminders(postFromEnvironment))
