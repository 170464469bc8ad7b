// The fence on a receipt: offered after the sign-in stands, told in one word, and refused without any consequence.
import { type Fence, type FenceWord, fenceMinutes } from '@linli/shared/activity/fence'
import { agreed, compare, type Lost, looksUnasked, tell } from '../../lib/fence.ts'
import type { Receipt } from '../../lib/handed-receipt.ts'
import type { ActivityKeys } from '../../lib/roads.ts'

/** Empty: nothing to say. `offer` waits for a tap, `looking` for the phone. */
export interface FenceFace {
  step: '' | 'offer' | 'looking' | 'told'
  text: string
  mayAllow: boolean
  mayRetry: boolean
}

export const noFence: FenceFace = { step: '', text: '', mayAllow: false, mayRetry: false }
const looking: FenceFace = { ...noFence, step: 'looking' }

const keeps = '您在哪里，没有交出去。'
const counts = '签到一样算。'

/** What is said at once: the word that stands, an offer, or nothing. */
export function fenceAtFirst(
  { checkIn, fence }: Receipt,
  fenceWord: FenceWord,
  now: number,
): FenceFace {
  if (!fence || checkIn.standing === 'rejected') return noFence
  if (fenceWord !== 'unknown') return told(fenceWord)
  const isTooLate = now > Date.parse(checkIn.checkedInAt) + fenceMinutes * 60_000
  return isTooLate || !['scan', 'myCode'].includes(checkIn.way)
    ? noFence
    : { ...noFence, step: 'offer' }
}

type Show = (face: FenceFace) => void

/** Whoever agreed before is not asked at each sign-in. */
export async function tellUnasked(keys: ActivityKeys, fence: Fence, show: Show): Promise<void> {
  if (await looksUnasked()) await lookAndTell(keys, fence, show)
}

export async function tellNow(keys: ActivityKeys, fence: Fence, show: Show): Promise<void> {
  if (await agreed()) await lookAndTell(keys, fence, show)
}

async function lookAndTell(keys: ActivityKeys, fence: Fence, show: Show): Promise<void> {
  show(looking)
  const found = await compare(fence)
  show(found === 'in' || found === 'out' ? told(await tell(keys, found)) : told(found))
}

function told(word: FenceWord | Lost): FenceFace {
  return { ...noFence, step: 'told', text: words[word], mayAllow: word === 'denied' }
}

const words: Record<FenceWord | Lost, string> = {
  in: `手机告诉社区：在活动范围里。${keeps}`,
  out: `手机告诉社区：不在活动范围里。${keeps}${counts}`,
  unknown: `手机说不准在不在，什么也没告诉社区。${counts}`,
  denied: `您没有让微信用位置，什么也没告诉社区。${counts}`,
  off: `手机的定位没有开，什么也没告诉社区。${counts}`,
  lost: `手机没找到自己在哪里，什么也没告诉社区。${counts}`,
}

export const untold: FenceFace = {
  ...noFence,
  step: 'told',
  text: `没有网络，没有说成。${counts}`,
  mayRetry: true,
}

export function stopped(text: string): FenceFace {
  return { ...noFence, step: 'told', text }
}
