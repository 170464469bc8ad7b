// What somebody without a phone says is wrong with their record, written down for them.
import { disputeForAnother } from '@linli/shared/activity/dispute-for-another'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { stopLineOf } from '../../lib/faces.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import { civilDay } from '../../lib/when.ts'
import type { DisputeSaid, Disputing } from '../components/dispute-sheet/dispute-sheet.ts'
import type { Attendee } from './lines.ts'

interface OfList {
  data: { disputing: Disputing | null }
  keys: ActivityKeys
  people: Attendee[]
  attempt: Attempt | null
  setData(data: Record<string, unknown>): void
  fetch(skip: number): Promise<void>
}

export const disputing = {
  dispute(this: OfList, asked: string) {
    const found = this.people.find(({ checkInId }) => checkInId === asked)
    if (!found) return
    const { checkInId, name, standing } = found
    this.setData({ disputing: { checkInId, name: name ?? '', standing }, stop: null, scanned: '' })
  },

  async disputeForThem(this: OfList, event: WechatMiniprogram.CustomEvent<DisputeSaid>) {
    const { disputing } = this.data
    if (!disputing) return
    const { checkInId, name } = disputing
    const of = { ...this.keys, checkInId, ...event.detail }
    this.setData({ disputing: null, stop: null })
    try {
      const { dueOn, isProvisional } = await attempt(this, of, ({ newId, requestId }) =>
        call(disputeForAnother, { ...of, disputeId: newId }, requestId),
      )
      const due = `${civilDay(dueOn)}${isProvisional ? '（暂定）' : ''}`
      this.setData({ scanned: `已代${name}提异议，${due} 前由没经手的人答复，答复会告诉您` })
      await this.fetch(0)
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },
}
