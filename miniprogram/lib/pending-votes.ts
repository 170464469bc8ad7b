// Stars that are chosen and not sent yet: kept on this phone, with the id of their request once they were pressed
// without network, and sent again when there is some.
import type { InputOf } from '@linli/shared/operation'
import { rate } from '@linli/shared/rating/rate'
import { call } from './call.ts'
import { Refused } from './failures.ts'

export type Vote = InputOf<typeof rate>

export interface Draft {
  stars: number
  items: Record<string, number>
  note: string
  /** Pressed without network: to be sent as it is. */
  waiting: Vote | null
}

type Of = { compoundId: string; providerId: string; quarter: string }

const key = 'votes'

function kept(): Record<string, Draft> {
  return wx.getStorageSync<Record<string, Draft> | ''>(key) || {}
}

function nameOf({ compoundId, providerId, quarter }: Of): string {
  return [compoundId, providerId, quarter].join(' ')
}

export function keptDraft(of: Of): Draft | null {
  return kept()[nameOf(of)] ?? null
}

export function keepDraft(of: Of, draft: Draft): void {
  wx.setStorageSync(key, { ...kept(), [nameOf(of)]: draft })
}

export function dropDraft(of: Of): void {
  const { [nameOf(of)]: _, ...others } = kept()
  wx.setStorageSync(key, others)
}

/** At the start and when there is network again. What the server refuses stays a draft, and its page says why. */
export async function submitPendingVotes(): Promise<void> {
  for (const draft of Object.values(kept())) {
    if (!draft.waiting) continue
    try {
      await call(rate, draft.waiting)
      dropDraft(draft.waiting)
    } catch (error) {
      if (!(error instanceof Refused)) return
      if (error.kind !== 'unavailable' && error.code !== 'consentNeeded')
        keepDraft(draft.waiting, { ...draft, waiting: null })
    }
  }
}
