// A few words to choose several of; with none of them chosen the first one, which stands for all, is.
import type { Choice } from '../choice-row/choice-row.ts'

Component({
  options: { virtualHost: true },
  properties: {
    label: { type: String, value: '' },
    note: { type: String, value: '' },
    all: { type: String, value: '' },
    choices: { type: Array, value: [] as Choice[] },
    chosen: { type: Array, value: [] as string[] },
  },
  data: { ticks: [] as (Choice & { isOn: boolean })[] },
  observers: {
    'choices, chosen'(choices: Choice[], chosen: string[]) {
      this.setData({ ticks: choices.map((one) => ({ ...one, isOn: chosen.includes(one.key) })) })
    },
  },
  methods: {
    chooseAll() {
      this.triggerEvent('choose', { keys: [] })
    },
    turn(event: WechatMiniprogram.TouchEvent) {
      const { key } = event.currentTarget.dataset
      const on = this.data.ticks.filter((one) => one.isOn !== (one.key === key))
      this.triggerEvent('choose', { keys: on.map((one) => one.key) })
    },
  },
})
