// What befalls messages on their way, and a hand that holds back all answers until a sender is dead.
import type { WeChatOptions } from '../../local/wechat/server.ts'
import type { Dice } from '../activity/dice.ts'

type Befall = NonNullable<WeChatOptions['mishap']>

export interface UnsureWeChat {
  mishap: Befall
  /** Messages that came though WeChat may have shown an earlier one of them. */
  again: string[]
  /** From so many messages on, answers are held until whoever waits for them is gone. */
  holdAfter(more: number): void
  /** How many answers are held. */
  held(): number
  answerAgain(): void
  /** Comes with so many messages more. */
  arrived(more: number): Promise<void>
}

export function unsureWeChat(dice: Dice): UnsureWeChat {
  const mayHaveShown = new Set<string>()
  const again: string[] = []
  const waiting: { from: number; tell(): void }[] = []
  let [came, heldFrom, held] = [0, Number.POSITIVE_INFINITY, 0]

  async function mishap(...[{ openId }, gone]: Parameters<Befall>) {
    came += 1
    for (const { from, tell } of waiting) if (came >= from) tell()
    if (mayHaveShown.has(openId)) again.push(openId)
    const isHeld = came > heldFrom
    const befallen = isHeld ? undefined : chance(dice)
    if (typeof befallen !== 'object') mayHaveShown.add(openId)
    if (!isHeld) return befallen
    held += 1
    await gone
    return dice(2) === 0 ? 'cutBefore' : undefined
  }

  return {
    ...{ mishap, again, held: () => held },
    holdAfter(more) {
      heldFrom = came + more
    },
    answerAgain() {
      heldFrom = Number.POSITIVE_INFINITY
      held = 0
    },
    arrived: (more) =>
      new Promise((resolve) => {
        waiting.push({ from: came + more, tell: resolve })
      }),
  }
}

/** Of a hundred tries, two find WeChat busy, two are cut off, one of them after it was shown. */
function chance(dice: Dice) {
  const thrown = dice(100)
  if (thrown < 2) return { errcode: -1 }
  return ([undefined, undefined, 'cutBefore', 'cutAfter'] as const)[thrown]
}
