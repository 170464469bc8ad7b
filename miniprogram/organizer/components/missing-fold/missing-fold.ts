// Who signed up and has not come, and who waits for a place: folded, and fetched when somebody looks.
import { listSignUps } from '@linli/shared/activity/list-sign-ups'
import { clockTime, dayName } from '@linli/shared/time'
import { call } from '../../../lib/call.ts'
import { type StopLine, stopLineOf } from '../../../lib/faces.ts'
import type { ActivityKeys } from '../../../lib/roads.ts'

const atOnce = 100
/** Further ones stand in 活动 → 报名. */
const most = 500

interface Line {
  signUpId: string
  name: string
  words: string
}

Component({
  options: { virtualHost: true },
  properties: {
    keys: { type: Object, value: {} as Record<string, unknown> },
    absent: { type: Number, value: 0 },
    waiting: { type: Number, value: 0 },
    /** A branch secretary sees how many, not who. */
    mayLook: { type: Boolean, value: false },
  },
  data: { isOpen: false, isFetching: false, lines: [] as Line[], stop: null as StopLine | null },
  methods: {
    async turn() {
      if (this.data.isFetching || !this.data.mayLook) return
      if (this.data.isOpen) return this.setData({ isOpen: false })
      this.setData({ isOpen: true, isFetching: true, stop: null })
      try {
        this.setData({ lines: await missing(this.data.keys as unknown as ActivityKeys) })
      } catch (error) {
        this.setData({ stop: stopLineOf(error) })
      }
      this.setData({ isFetching: false })
    },
  },
})

async function missing(keys: ActivityKeys): Promise<Line[]> {
  const lines: Line[] = []
  for (let skip = 0; skip < most; skip += atOnce) {
    const { people } = await call(listSignUps, { ...keys, skip, most: atOnce })
    for (const { signUpId, name, signedUpAt, position, checkedInAt } of people) {
      if (checkedInAt) continue
      const place = position === null ? '有名额，未到' : `候补第 ${position} 位`
      const when = `${dayName(signedUpAt)} ${clockTime(signedUpAt)} 报名`
      lines.push({ signUpId, name: name ?? '未留名', words: `${place}·${when}` })
    }
    if (people.length < atOnce) break
  }
  return lines
}
