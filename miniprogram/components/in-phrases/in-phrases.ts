// A sentence that breaks between phrases, so that a number stays with its unit.
import { phrasesOf } from '../../lib/phrases.ts'

Component({
  options: { virtualHost: true },
  properties: {
    text: { type: String, value: '' },
  },
  data: { phrases: [] as string[] },
  observers: {
    text(text: string) {
      this.setData({ phrases: phrasesOf(text) })
    },
  },
})
