// What this phone has to say of scans and sign-ups that were not answered while somebody watched.
import type { KeptLine } from '../../lib/kept-lines.ts'

Component({
  options: { virtualHost: true },
  properties: {
    lines: { type: Array, value: [] as KeptLine[] },
  },
  methods: {
    putAway(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('putaway', { id: event.currentTarget.dataset.id })
    },
  },
})
