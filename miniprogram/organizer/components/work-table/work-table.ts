// A list of a work place: a table with a header where the window is wide, as at a desk, and rows of lines on a phone.
import type { Column } from './rows.ts'

/** From here on a table has more room than a list needs. */
const deskWidth = 900

Component({
  options: { virtualHost: true },
  properties: {
    /** What the table is of, for a screen reader. */
    label: { type: String, value: '' },
    columns: { type: Array, value: [] as Column[] },
    rows: { type: Array, value: [] as Record<string, unknown>[] },
    /** The share of the column of acts; none where there is nothing to do. */
    acts: { type: Number, value: 0 },
    /** One of several under each other: the first shows the header for all. */
    isHeadSaid: { type: Boolean, value: false },
  },
  data: { isTable: false, grid: '' },
  observers: {
    'columns, acts'(columns: Column[], acts: number) {
      const shares = [...columns.map(({ share }) => share), ...(acts > 0 ? [acts] : [])]
      const widths = shares.map((share) => `minmax(0, ${share}fr)`).join(' ')
      this.setData({ grid: `grid-template-columns: ${widths}` })
    },
  },
  lifetimes: {
    attached() {
      this.measure()
    },
  },
  pageLifetimes: {
    show() {
      this.measure()
    },
    resize() {
      this.measure()
    },
  },
  methods: {
    measure() {
      const isTable = wx.getWindowInfo().windowWidth >= deskWidth
      if (isTable !== this.data.isTable) this.setData({ isTable })
    },
    act(event: WechatMiniprogram.TouchEvent) {
      const { key, act } = event.currentTarget.dataset
      this.triggerEvent('act', { key, act })
    },
  },
})
