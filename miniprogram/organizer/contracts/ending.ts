// The end of a contract, and one that was entered in error; each is asked first.
import { dateIn } from '@linli/shared/day'
import { endContract } from '@linli/shared/provider/end-contract'
import { withdrawContract } from '@linli/shared/provider/withdraw-contract'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import type { ServiceLine } from '../../lib/service-line.ts'
import { civilDay } from '../../lib/when.ts'

interface Ending {
  data: {
    lines: ServiceLine[]
    ending: ServiceLine | null
    withdrawing: ServiceLine | null
    endsOn: string
  }
  keys: { communityId: string; compoundId: string }
  attempt: Attempt | null
  setData(data: Record<string, unknown>): void
  lineIn(event: WechatMiniprogram.TouchEvent): ServiceLine | null
  refresh(): Promise<void>
  work(done: () => Promise<void>): Promise<void>
}

export const ending = {
  askToEnd(this: Ending, event: WechatMiniprogram.TouchEvent) {
    this.setData({ ending: this.lineIn(event), ...endsAt(dateIn(now())) })
  },

  chooseEnd(this: Ending, event: WechatMiniprogram.PickerChange) {
    this.setData(endsAt(String(event.detail.value)))
  },

  askToWithdraw(this: Ending, event: WechatMiniprogram.TouchEvent) {
    this.setData({ withdrawing: this.lineIn(event) })
  },

  lineIn(this: Ending, event: WechatMiniprogram.TouchEvent) {
    return this.data.lines[Number(event.currentTarget.dataset.index)] ?? null
  },

  keep(this: Ending) {
    this.setData({ ending: null, withdrawing: null })
  },

  async end(this: Ending) {
    const { ending, endsOn } = this.data
    if (!ending) return
    const typed = { ...this.keys, contractId: ending.contractId, endsOn }
    await this.work(async () => {
      await attempt(this, typed, ({ requestId }) => call(endContract, typed, requestId))
      await this.refresh()
    })
  },

  async withdraw(this: Ending) {
    const { withdrawing } = this.data
    if (!withdrawing) return
    const typed = { ...this.keys, contractId: withdrawing.contractId }
    await this.work(async () => {
      await attempt(this, typed, ({ requestId }) => call(withdrawContract, typed, requestId))
      await this.refresh()
    })
  },
}

function endsAt(endsOn: string) {
  return { endsOn, endsWords: civilDay(endsOn) }
}
