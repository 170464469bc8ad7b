/** The timer of the ledger: seals each community's new lines, so that a later change of one shows. */
import { timerDoor } from '../_kit/timer-door.ts'
import { sealLedger as job } from './seal-ledger.ts'

export { job }

export const main = timerDoor(job)
