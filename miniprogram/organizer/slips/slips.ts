// 印住户纸条: a building or an entrance at a time; the sheet opens in a browser for half an hour, by a link alone.
import { issueSlips } from '@linli/shared/household/issue-slips'
import { listDoors } from '@linli/shared/household/list-doors'
import { sheetMinutes, slipDays } from '@linli/shared/household/slip'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { newKey } from '../../lib/ids.ts'
import { type Made, madeOf, noKey, notCopied } from './made.ts'

interface Place {
  placeId: string
  name: string
}

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    /** The building one has gone into; its entrances are listed. */
    inside: null as Place | null,
    places: [] as Place[],
    days: String(slipDays.usual),
    choices: [30, slipDays.usual, 180].map((days) => ({ key: String(days), words: `${days} 天` })),
    asking: null as Place | null,
    isBusy: false,
    made: null as Made | null,
    address: '',
    isCopied: false,
    minutes: sheetMinutes,
  },
  keys: { communityId: '', compoundId: '' },
  attempt: null as Attempt | null,
  sheet: { requestId: '', key: null as string | null },

  onLoad({ communityId = '', compoundId = '' }: Record<string, string | undefined>) {
    this.keys = { communityId, compoundId }
    this.read(null)
  },

  onShow() {
    this.setData(textSize())
  },

  again() {
    this.read(this.data.inside)
  },

  async read(inside: Place | null) {
    this.setData({ isLoading: true, face: null, stop: null })
    try {
      const { communityId, compoundId } = this.keys
      const asked = { communityId, placeId: inside?.placeId ?? compoundId, skip: 0 }
      const { children } = await call(listDoors, asked)
      this.setData({ inside, places: children.map(({ placeId, name }) => ({ placeId, name })) })
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  enter(event: WechatMiniprogram.TouchEvent) {
    const place = this.placeIn(event)
    if (place) this.read(place)
  },

  leaveBuilding() {
    this.read(null)
  },

  chooseDays(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ days: event.detail.key })
  },

  ask(event: WechatMiniprogram.TouchEvent) {
    this.setData({ asking: this.placeIn(event) ?? null })
  },

  keep() {
    this.setData({ asking: null })
  },

  placeIn(event: WechatMiniprogram.TouchEvent): Place | undefined {
    return this.data.places[Number(event.currentTarget.dataset.index)]
  },

  async issue() {
    const { asking, days, isBusy, inside } = this.data
    if (!asking || isBusy) return
    this.setData({ asking: null, isBusy: true, stop: null })
    const typed = { ...this.keys, placeId: asking.placeId, days: Number(days) }
    try {
      await attempt(this, typed, async ({ requestId }) => {
        const sheetKey = await this.keyOf(requestId)
        if (!sheetKey) return this.setData({ stop: noKey })
        const made = await call(issueSlips, { ...typed, sheetKey }, requestId)
        const name = inside ? `${inside.name} ${asking.name}` : asking.name
        const address = `${made.addressStart}${sheetKey}`
        this.setData({ made: madeOf(name, made), address, isCopied: false })
      })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  /** The same when the same is asked again. */
  async keyOf(requestId: string): Promise<string | null> {
    if (this.sheet.requestId !== requestId) this.sheet = { requestId, key: await newKey() }
    return this.sheet.key
  },

  async copy() {
    try {
      await wx.setClipboardData({ data: this.data.address })
      this.setData({ isCopied: true })
    } catch {
      this.setData({ stop: notCopied })
    }
  },

  next() {
    this.setData({ made: null, address: '' })
  },
})
