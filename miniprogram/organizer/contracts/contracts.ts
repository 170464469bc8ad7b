// 物业 of a compound: its contracts with dates, a new one with its company, the end of one, and one entered in error.
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { listCompanies } from '@linli/shared/provider/list-companies'
import type { ServiceBrief } from '@linli/shared/provider/provider'
import { showProvider } from '@linli/shared/provider/show-provider'
import type { Attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ServiceLine, serviceLine } from '../../lib/service-line.ts'
import { plainName } from '../../lib/words.ts'
import { ending } from './ending.ts'
import { type Choice, choiceOf, entering, kinds, nothingEntered } from './entering.ts'

Page({
  ...entering,
  ...ending,
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    compound: '',
    isInvented: false,
    serving: '',
    lines: [] as (ServiceLine & { isToday: boolean; isRunning: boolean })[],
    kinds,
    ...nothingEntered,
    companies: [] as Choice[],
    ending: null as ServiceLine | null,
    endsOn: '',
    endsWords: '',
    withdrawing: null as ServiceLine | null,
    isBusy: false,
  },
  keys: { communityId: '', compoundId: '' },
  attempt: null as Attempt | null,

  onLoad({ communityId = '', compoundId = '' }: Record<string, string | undefined>) {
    this.keys = { communityId, compoundId }
  },

  onShow() {
    this.setData(textSize())
    this.refresh()
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    const { communityId, compoundId } = this.keys
    try {
      const [shown, { companies }] = await Promise.all([
        call(showProvider, this.keys),
        call(listCompanies, { communityId, placeId: compoundId }),
      ])
      this.setData({ face: null, stop: null, companies: companies.map(choiceOf) })
      this.show(shown)
    } catch (error) {
      if (this.data.isLoading) this.setData({ face: faceOf(error) })
      else this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isLoading: false })
  },

  show({ compound, isInvented, today, contracts }: OutputOf<typeof showProvider>) {
    const date = dateIn(now())
    this.setData({
      compound: plainName(compound),
      isInvented,
      serving: today ? servingWords(today) : '今天谁在服务，还没有录入。',
      lines: contracts.map((one) => ({
        ...serviceLine(one),
        isToday: one.contractId === today?.contractId,
        isRunning: one.endsOn === null || one.endsOn >= date,
      })),
    })
  },

  async work(done: () => Promise<void>) {
    this.setData({ isBusy: true, stop: null, ending: null, withdrawing: null })
    try {
      await done()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },
})

function servingWords(today: ServiceBrief): string {
  const { name } = serviceLine(today)
  if (today.kind === 'none') return '今天没有物业，住户那边写着可以找谁。'
  return `今天是${name}在服务。`
}
