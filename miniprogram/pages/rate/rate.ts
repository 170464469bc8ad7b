// 给物业打星: overall stars are enough; what is chosen stays on the phone until it was taken.

import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { rate } from '@linli/shared/rating/rate'
import { showRatingSheet } from '@linli/shared/rating/show-rating-sheet'
import { type Stars, starValues } from '@linli/shared/rating/stars'
import { dayName } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { callWithConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, faceOfSentence, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Offline, Refused } from '../../lib/failures.ts'
import { newId, newRequestId } from '../../lib/ids.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { type Draft, dropDraft, keepDraft, keptDraft, type Vote } from '../../lib/pending-votes.ts'
import { providerWords } from '../../lib/provider-words.ts'
import { goBackOrHome } from '../../lib/roads.ts'
import { sentences } from '../../lib/sentences.ts'
import { starWord } from '../../lib/star-words.ts'
import { plainName } from '../../lib/words.ts'

type Sheet = OutputOf<typeof showRatingSheet>
type Provider = Sheet['providers'][number]

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    provider: '',
    compound: '',
    isInvented: false,
    lastDay: '',
    stars: 0,
    word: '',
    asked: [] as { item: string; itemName: string; stars: number; word: string }[],
    note: '',
    isGiven: false,
    isGivenByOther: false,
    isWaiting: false,
    isBusy: false,
    isDone: false,
    doneLines: [] as string[],
    stop: null as StopLine | null,
  },
  keys: { communityId: '', compoundId: '', providerId: '' },
  sheet: null as Sheet | null,
  requestId: '',
  stopListening() {},

  onLoad(query: Record<string, string | undefined>) {
    const { communityId = '', compoundId = '', providerId = '' } = query
    this.keys = { communityId, compoundId, providerId }
    this.stopListening = whenNetworkIsBack(() => this.sendWaiting())
    this.find()
  },

  onShow() {
    this.setData(textSize())
  },

  onUnload() {
    this.stopListening()
  },

  async find() {
    this.setData({ isLoading: true, face: null })
    try {
      const { communityId, compoundId } = this.keys
      const sheet = await call(showRatingSheet, { communityId, compoundId })
      this.show(sheet)
    } catch (error) {
      this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  show(sheet: Sheet) {
    const provider =
      sheet.providers.find(({ providerId }) => providerId === this.keys.providerId) ??
      sheet.providers.at(-1)
    if (sheet.standing !== 'ready' || !provider) {
      const code = sheet.standing === 'staffBarred' ? 'staffBarred' : 'householdNeeded'
      const stop = sheet.standing === 'ready' ? 'notRated' : code
      const face = faceOfSentence(sentences[`rating.${stop}`])
      this.setData({ isLoading: false, face })
      return
    }
    this.sheet = sheet
    this.keys.providerId = provider.providerId
    const draft = keptDraft({ ...this.keys, quarter: sheet.quarter }) ?? draftOf(provider)
    this.setData({
      isLoading: false,
      provider: providerWords(provider),
      compound: plainName(sheet.compoundName),
      isInvented: sheet.isInvented,
      lastDay: dayName(`${sheet.lastDay}T00:00:00+08:00`).split(' ')[0] ?? '',
      isGiven: provider.isGiven,
      isGivenByOther: provider.isGiven && !provider.mine,
      isWaiting: draft.waiting !== null,
      stars: draft.stars,
      word: starWord(draft.stars),
      note: draft.note,
      asked: provider.asked.map(({ item, itemName }) => {
        const stars = draft.items[item] ?? 0
        return { item, itemName, stars, word: starWord(stars) }
      }),
    })
    if (draft.waiting) this.sendWaiting()
  },

  giveOverall(event: WechatMiniprogram.CustomEvent<{ stars: number }>) {
    const { stars } = event.detail
    this.setData({ stars, word: starWord(stars), stop: null })
    this.keep(null)
  },

  /** The same star again takes an item back. */
  giveItem(event: WechatMiniprogram.CustomEvent<{ stars: number }, object, { item: string }>) {
    const { item } = event.currentTarget.dataset
    const asked = this.data.asked.map((one) => {
      if (one.item !== item) return one
      const stars = one.stars === event.detail.stars ? 0 : event.detail.stars
      return { ...one, stars, word: starWord(stars) }
    })
    this.setData({ asked, stop: null })
    this.keep(null)
  },

  typeNote(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ note: event.detail.value })
    this.keep(null)
  },

  /** On this phone alone, until it is sent. @param waiting what was pressed without network. */
  keep(waiting: Vote | null) {
    if (!this.sheet) return
    const { stars, note, asked } = this.data
    const items = Object.fromEntries(asked.map((one) => [one.item, one.stars]))
    keepDraft({ ...this.keys, quarter: this.sheet.quarter }, { stars, items, note, waiting })
    this.setData({ isWaiting: waiting !== null })
  },

  async give() {
    const { sheet } = this
    const { stars, asked, note, isBusy } = this.data
    const overall = starOf(stars)
    if (isBusy || !sheet?.doorId) return
    if (!overall) {
      this.setData({ stop: noStars })
      return
    }
    const items = asked.flatMap(({ item, stars: given }) => {
      const one = starOf(given)
      return one ? [{ item, stars: one }] : []
    })
    const of = { ...this.keys, quarter: sheet.quarter, doorId: sheet.doorId }
    const vote = { ...of, stars: overall, items, note: note.trim() || null }
    await this.send({ ...vote, ratingId: await newId() })
  },

  async sendWaiting() {
    if (!this.sheet || this.data.isBusy) return
    const draft = keptDraft({ ...this.keys, quarter: this.sheet.quarter })
    if (draft?.waiting) await this.send(draft.waiting)
  },

  async send(vote: Vote) {
    this.setData({ isBusy: true, stop: null })
    try {
      const taken = await callWithConsent(rate, vote, newRequestId())
      dropDraft(vote)
      const at = dayName(`${dateIn(taken.vote.ratedAt)}T00:00:00+08:00`)
      const until = `${this.data.lastDay}前还能改，以最后一次为准。`
      const doneLines = [`${at}已记下，一户一票。`, until]
      this.setData({ isDone: true, isWaiting: false, stars: vote.stars, doneLines })
    } catch (error) {
      const maySucceed =
        error instanceof Offline || (error instanceof Refused && error.kind === 'unavailable')
      this.keep(maySucceed ? vote : null)
      if (!maySucceed) this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  leave() {
    goBackOrHome()
  },
})

const noStars: StopLine = {
  tone: 'soon',
  icon: 'info',
  text: '还没有打总的星。先点上面五颗星里的一颗，再提交。',
}

function draftOf({ mine, note }: Provider): Draft {
  const items = Object.fromEntries(mine?.items.map(({ item, stars }) => [item, stars]) ?? [])
  return { stars: mine?.stars ?? 0, items, note: note ?? '', waiting: null }
}

function starOf(stars: number): Stars | undefined {
  return starValues.find((value) => value === stars)
}
