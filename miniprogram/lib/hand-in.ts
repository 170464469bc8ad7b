// What this phone kept while there was no network, handed in: sign-ins first, then sign-outs.
import { forgetCheckIn, submitPendingCheckIns } from './pending-check-ins.ts'
import { forgetCheckOut, submitPendingCheckOuts } from './pending-check-outs.ts'

export async function handInKept(): Promise<void> {
  await submitPendingCheckIns()
  await submitPendingCheckOuts()
}

/** Put away by whoever has read how it ended. */
export function forgetKept(keptId: string): void {
  forgetCheckIn(keptId)
  forgetCheckOut(keptId)
}
