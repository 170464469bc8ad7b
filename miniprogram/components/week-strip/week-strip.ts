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
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { date: event.currentTarget.dataset.date })
    },
  },
})
