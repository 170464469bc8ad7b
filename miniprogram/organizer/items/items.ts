// 打星的分项: what is asked besides the overall stars, in which version, and the next one.
import { itemBounds, itemsAsked } from '@linli/shared/rating/item'
import { quartersToCome } from '@linli/shared/rating/next-list'
import type { Quarter } from '@linli/shared/rating/quarter'
import { setItems } from '@linli/shared/rating/set-items'
import { showItems } from '@linli/shared/rating/show-items'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { months } from '../../lib/score-words.ts'
import { plainName } from '../../lib/words.ts'
import {
  comingLines,
  fromWords,
  listsOf,
  marked,
  namesOf,
  quarterChoices,
  type Row,
  type Shown,
  versionLines,
} from './lines.ts'

type RowEvent = WechatMiniprogram.TouchEvent<object, object, { index: number }>

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    district: '',
    isInvented: false,
    standing: { quarter: '', names: '', version: 0 },
    coming: [] as ReturnType<typeof comingLines>,
    versions: [] as ReturnType<typeof versionLines>,
    isWriting: false,
    rows: [] as Row[],
    mayAdd: true,
    since: '' as Quarter | '',
    choices: [] as ReturnType<typeof quarterChoices>,
    done: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  districtId: '',
  shown: null as Shown | null,
  made: 0,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.districtId = query.districtId ?? ''
    this.refresh()
  },

  onShow() {
    this.setData(textSize())
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    try {
      const shown = await call(showItems, { districtId: this.districtId })
      this.shown = shown
      const { asked, quarter } = shown
      this.setData({
        face: null,
        district: plainName(shown.district),
        isInvented: shown.isInvented,
        standing: {
          quarter: months(quarter),
          names: namesOf(asked?.items ?? []),
          version: asked?.version ?? 0,
        },
        coming: comingLines(shown, now()),
        versions: versionLines(shown, now()),
        choices: quarterChoices(now()),
      })
    } catch (error) {
      if (this.shown) this.setData({ stop: stopLineOf(error) })
      else this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  /** Begins with what would be asked otherwise. */
  write() {
    const [since] = quartersToCome(now())
    if (!this.shown || !since) return
    const { items = [] } = itemsAsked(since, listsOf(this.shown)) ?? {}
    this.setData({ isWriting: true, since, done: '', stop: null })
    this.fill(items.map(({ key, name }) => ({ ...this.newRow(), key, name })))
  },

  newRow(): Row {
    this.made += 1
    return { id: this.made, key: null, name: '', was: '', wrong: '' }
  },

  fill(rows: Row[]) {
    this.setData({ rows, mayAdd: rows.length < itemBounds.most, stop: null })
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }, object, { index: number }>) {
    const { index } = event.currentTarget.dataset
    const { value } = event.detail
    const rows = this.data.rows.map((row, at) =>
      at === index ? { ...row, name: value, was: this.formerName(row.key, value), wrong: '' } : row,
    )
    this.setData({ rows, stop: null })
  },

  /** Empty where it is called as it was last. */
  formerName(key: string | null, name: string): string {
    const known = this.shown?.lists.flatMap(({ items }) => items) ?? []
    const last = known.find((item) => item.key === key)?.name ?? ''
    return last === name.trim() ? '' : last
  },

  raise(event: RowEvent) {
    const { index } = event.currentTarget.dataset
    const rows = [...this.data.rows]
    const [row] = rows.splice(index, 1)
    if (row) rows.splice(index - 1, 0, row)
    this.fill(rows)
  },

  remove(event: RowEvent) {
    const { index } = event.currentTarget.dataset
    this.fill(this.data.rows.filter((_, at) => at !== index))
  },

  add() {
    this.fill([...this.data.rows, this.newRow()])
  },

  choose(event: WechatMiniprogram.CustomEvent<{ key: Quarter }>) {
    this.setData({ since: event.detail.key, stop: null })
  },

  leave() {
    this.setData({ isWriting: false, stop: null })
  },

  async save() {
    const { since, isBusy } = this.data
    if (isBusy || !since || !this.shown) return
    const rows = marked(this.data.rows, listsOf(this.shown))
    const wrongAt = rows.findIndex(({ wrong }) => wrong !== '')
    this.setData({ rows, stop: wrongLine(wrongAt, rows[wrongAt]) })
    if (wrongAt >= 0) return
    this.setData({ isBusy: true })
    const items = rows.map(({ key, name }) => ({ key, name: name.trim() }))
    const wished = { districtId: this.districtId, since, items }
    try {
      const { version } = await attempt(this, wished, ({ requestId }) =>
        call(setItems, wished, requestId),
      )
      const done = `已定下：第 ${version} 版，${fromWords(since)}问。这个季度不变。`
      this.setData({ isWriting: false, done })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },
})

/** In reach, also where the row itself is above or below what is seen. */
function wrongLine(at: number, row: Row | undefined): StopLine | null {
  return row ? { tone: 'soon', icon: 'info', text: `第 ${at + 1} 项：${row.wrong}` } : null
}
