// Who signed up and has not come, and who waits for a place: folded, and fetched when somebody looks.
import { listSignUps } from '@linli/shared/activity/list-sign-ups'
import { clockTime, dayName } from '@linli/shared/time'
import { call } from '../../../lib/call.ts'
import { type StopLine, stopLineOf } from '../../../lib/faces.ts'
import type { ActivityKeys } from '../../../lib/roads.ts'
import { linesOf, rowOf, type WorkRow } from '../work-table/rows.ts'

const atOnce = 100
/** Further ones stand in 活动 → 报名. */
const most = 500

const columns = [
  { words: '姓名', share: 3 },
  { words: '名额', share: 3 },
  { words: '报名', share: 4 },
]

Component({
  options: { virtualHost: true },
  properties: {
    keys: { type: Object, value: {} as Record<string, unknown> },
    absent: { type: Number, value: 0 },
    waiting: { type: Number, value: 0 },
    /** A branch secretary sees how many, not who. */
    mayLook: { type: Boolean, value: false },
  },
  data: {
    isOpen: false,
    isFetching: false,
    columns,
    rows: [] as WorkRow[],
    stop: null as StopLine | null,
  },
  methods: {
    async turn() {
      if (this.data.isFetching || !this.data.mayLook) return
      if (this.data.isOpen) return this.setData({ isOpen: false })
      this.setData({ isOpen: true, isFetching: true, stop: null })
      try {
        this.setData({ rows: await missing(this.data.keys as unknown as ActivityKeys) })
      } catch (error) {
        this.setData({ stop: stopLineOf(error) })
      }
      this.setData({ isFetching: false })
    },
  },
})

async function missing(keys: ActivityKeys): Promise<WorkRow[]> {
  const rows: WorkRow[] = []
  for (let skip = 0; skip < most; skip += atOnce) {
    const { people } = await call(listSignUps, { ...keys, skip, most: atOnce })
    for (const { signUpId, name, signedUpAt, position, checkedInAt } of people) {
      if (checkedInAt) continue
      const place = position === null ? '有名额，未到' : `候补第 ${position} 位`
      const when = `${dayName(signedUpAt)} ${clockTime(signedUpAt)} 报名`
      const cells = [place, when]
      const shown = { key: signUpId, name: name ?? '未留名', cells }
      rows.push(rowOf({ ...shown, lines: linesOf(cells.join('·')) }))
    }
    if (people.length < atOnce) break
  }
  return rows
}
