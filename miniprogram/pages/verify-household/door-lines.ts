// The door one wants to be verified at, how often one may still try, and whether one waits already.
import { ticketOf } from '@linli/shared/household/claim'
import type { showDoor } from '@linli/shared/household/show-door'
import type { OutputOf } from '@linli/shared/operation'
import type { StopLine } from '../../lib/faces.ts'
import { nearMoment } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'

export function doorLines(shown: OutputOf<typeof showDoor>, now: number) {
  const { door, compound, isInvented, triesLeft, lockedUntil, claim } = shown
  const until = lockedUntil ? nearMoment(lockedUntil, now) : ''
  const waits = claim ? `您已经在等社区核对，办理号 ${ticketOf(claim.claimId)}。` : ''
  const stop: StopLine | null = waits ? { tone: 'wait', icon: 'clock', text: waits } : null
  return {
    ...{ door, compound: plainName(compound), isInvented, stop },
    isLocked: until !== '',
    tries: until ? `输错太多次，${until} 以后再试` : `还可以试 ${triesLeft} 次`,
  }
}
