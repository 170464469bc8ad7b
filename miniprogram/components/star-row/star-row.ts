// One to five stars: to be read, or to be given by a tap. Screen readers hear the number and its word.
import { starWords } from '../../lib/star-words.ts'

Component({
  options: { virtualHost: true },
  properties: {
    value: { type: Number, value: 0 },
    /** `overall` is the first thing of a page, `item` a line of a list. */
    size: { type: String, value: 'item' },
    label: { type: String, value: '' },
  },
  data: { stars: starWords.map((word, place) => ({ number: place + 1, word })) },
  methods: {
    give(event: WechatMiniprogram.TouchEvent<object, object, { number: number }>) {
      const { number } = event.currentTarget.dataset
      this.triggerEvent('give', { stars: number })
    },
  },
})
