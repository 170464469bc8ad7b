// Seven days to choose from; the dots say how much is on.
export interface StripDay {
  date: string
  word: string
  number: number
  /** One entry per dot, at most three. */
  dots: number[]
  isToday: boolean
  isChosen: boolean
  isPast: boolean
  label: string
}

Component({
  options: { virtualHost: true },
  properties: {
    days: { type: Array, value: [] as StripDay[] },
    /** In a month the words stand above the first week only. */
    isBare: { type: Boolean, value: false },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { date: event.currentTarget.dataset.date })
    },
  },
})
