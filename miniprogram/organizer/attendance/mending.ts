// Hours, names and units that were written down wrong; what stood before stays.
import { correctHours } from '@linli/shared/activity/correct-hours'
import { correctName } from '@linli/shared/activity/correct-name'
import { call } from '../../lib/call.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import type { Mending } from '../components/mend-sheet/mend-sheet.ts'
import type { Attendee } from './lines.ts'

interface OfList {
  data: { mending: Mending | null }
  keys: ActivityKeys
  people: Attendee[]
  mostMinutes: number
  setData(data: Record<string, unknown>): void
  dispute(asked: string): void
  carryOut(what: unknown, ask: (requestId: string) => Promise<unknown>): Promise<void>
}

type Mended = { minutes: number; name: string; unit: string; reason: string }

export const mending = {
  async correct(this: OfList, asked: string) {
    const found = this.people.find(({ checkInId }) => checkInId === asked)
    if (!found) return
    const { checkInId, unit, offeredMinutes } = found
    const [name, mostMinutes] = [found.name ?? '', this.mostMinutes]
    const forThem = found.hasPhone ? [] : ['代本人提异议']
    const itemList = ['更正服务时长', '更正姓名或单位', ...forThem]
    const chosen = await wx.showActionSheet({ itemList }).catch(() => null)
    if (!chosen) return
    if (chosen.tapIndex === 2) return this.dispute(asked)
    const kind = chosen.tapIndex === 0 ? 'hours' : 'name'
    const of = { kind, checkInId, name, unit: unit ?? '' } as const
    this.setData({ mending: { ...of, offeredMinutes, mostMinutes }, stop: null })
  },

  async mend(this: OfList, event: WechatMiniprogram.CustomEvent<Mended>) {
    const { mending } = this.data
    if (!mending) return
    const { minutes, name, unit, reason } = event.detail
    const of = { ...this.keys, checkInId: mending.checkInId, reason }
    this.setData({ mending: null })
    await this.carryOut({ ...of, minutes, name, unit }, (requestId) =>
      mending.kind === 'hours'
        ? call(correctHours, { ...of, minutes }, requestId)
        : call(correctName, { ...of, name, unit: unit || null }, requestId),
    )
  },
}
