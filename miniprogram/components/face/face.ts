// What stands where content would be: empty, refused, offline or done, with what to do now.
import { phrasesOf } from '../../lib/phrases.ts'

Component({
  options: { virtualHost: true },
  properties: {
    tone: { type: String, value: 'plain' },
    icon: { type: String, value: 'info' },
    title: { type: String, value: '' },
    lines: { type: Array, value: [] as string[] },
  },
  data: { sentences: [] as string[][] },
  observers: {
    /** Large text breaks between phrases, never inside one. */
    lines(lines: string[]) {
      this.setData({ sentences: lines.map(phrasesOf) })
    },
  },
})
