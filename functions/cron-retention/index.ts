/** The timer of retention: removes what is no longer needed, after the periods of @linli/shared/person/retention. */
import { timerDoor } from '../_kit/timer-door.ts'
import { removeExpired as job } from './remove-expired.ts'

export { job }

export const main = timerDoor(job)
