// Instead of what a community does not offer, because it has not opened linli: the office above it, or the city's line.
import type { listActivities } from '@linli/shared/activity/list-activities'
import type { OutputOf } from '@linli/shared/operation'
import { plainName } from '../../lib/words.ts'

export type NotOpen = NonNullable<OutputOf<typeof listActivities>['notOpen']>

/** The city's own telephone for whatever nobody else answers. */
const cityLine = { office: '市民热线', officePhone: '12345' }

Component({
  options: { virtualHost: true },
  properties: {
    place: { type: Object, value: {} as Record<string, unknown> },
  },
  data: { isInvented: false, lines: [] as string[], officePhone: '' },
  observers: {
    place({ name, isInvented, contact }: NotOpen) {
      if (!name) return
      const { office, officePhone } = contact ?? cityLine
      const call = `请拨打${plainName(office)}，${officePhone}。`
      const others = contact ? [`打不通，请拨打 ${cityLine.officePhone}。`] : []
      const lines = [`${plainName(name)}现在没有用邻里。`, call, ...others]
      this.setData({ isInvented, lines, officePhone })
    },
  },
  methods: {
    call() {
      wx.makePhoneCall({ phoneNumber: this.data.officePhone }).catch(() => {})
    },
  },
})
