// What this phone kept while there was no network, handed in: sign-ins first, then sign-outs, then sign-ups.
import { askForKeptCheckIns, forgetCheckIn, submitPendingCheckIns } from './pending-check-ins.ts'
import { forgetCheckOut, submitPendingCheckOuts } from './pending-check-outs.ts'
import { askForKeptSignUps, forgetSignUp, submitPendingSignUps } from './pending-sign-ups.ts'

export async function handInKept(): Promise<void> {
  await submitPendingCheckIns()
  await submitPendingCheckOuts()
  await submitPendingSignUps()
}

/** Where somebody looks: for the consent that was lacking when nobody did. */
export async function askForKept(): Promise<void> {
  await askForKeptCheckIns()
  await askForKeptSignUps()
}

/** Put away by whoever has read how it ended. */
export function forgetKept(keptId: string): void {
  forgetCheckIn(keptId)
  forgetCheckOut(keptId)
  forgetSignUp(keptId)
}
