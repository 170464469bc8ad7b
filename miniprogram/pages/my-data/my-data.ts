// 我的数据: what linli holds about oneself, the newest of each kind, and all of it to take along.
import type { Purpose } from '@linli/shared/person/purpose'
import { showMyData } from '@linli/shared/person/show-my-data'
import { withdrawConsent } from '@linli/shared/person/withdraw-consent'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { consents } from '../../lib/consents.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { forgetAgreed } from '../../lib/fence.ts'
import { phrasesOf } from '../../lib/phrases.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { isMarked } from '../../lib/words.ts'
import {
  consentLine,
  type Group,
  groupsOf,
  type MyData,
  notStored,
  personLines,
  textOf,
} from './groups.ts'

const newest = 3

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    isEmpty: false,
    isInvented: false,
    person: [] as string[],
    consents: [] as StandingConsent[],
    stop: null as StopLine | null,
    groups: [] as Shown[],
    notStored,
    copied: '' as '' | 'done' | 'failed',
  },
  text: '',
  attempt: null as Attempt | null,

  onLoad() {
    this.fetch()
  },

  onShow() {
    this.setData(textSize())
  },

  async fetch() {
    this.setData({ isLoading: true, face: null, copied: '' })
    try {
      this.show(await call(showMyData, {}))
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  show(data: MyData) {
    const groups = groupsOf(data)
    this.text = textOf(data)
    const wasEnded = data.consents.some(({ endedAt }) => endedAt !== null)
    this.setData({
      isEmpty: data.firstSeenAt === null && groups.every(({ lines }) => lines.length === 0),
      isInvented: placesIn(data).some(isMarked),
      person: personLines(data),
      consents: data.consents.filter(({ endedAt }) => endedAt === null).map(standing),
      groups: groups.filter(({ name }) => name !== '同意' || wasEnded).map(shortened),
    })
  },

  async withdraw(event: WechatMiniprogram.TouchEvent) {
    const chosen = this.data.consents[Number(event.currentTarget.dataset.index)]
    if (!chosen) return
    const { purpose, name } = chosen
    const { confirm } = await wx.showModal({
      title: `收回“${name}”的同意？`,
      content: consents[purpose].afterwards,
      cancelText: '先不',
      confirmText: '收回',
      confirmColor: '#25201B',
    })
    if (confirm) await this.carryOut(purpose)
  },

  async carryOut(purpose: Purpose) {
    this.setData({ stop: null })
    try {
      await attempt(this, purpose, ({ requestId }) => call(withdrawConsent, { purpose }, requestId))
      if (purpose === 'fence') forgetAgreed()
      this.show(await call(showMyData, {}))
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },

  leave() {
    goTo(paths.leave)
  },

  async copy() {
    try {
      await wx.setClipboardData({ data: this.text })
      this.setData({ copied: 'done' })
    } catch {
      this.setData({ copied: 'failed' })
    }
  },
})

function placesIn({ grants, checkIns, signUps, invitations }: MyData): string[] {
  const places = [...grants, ...invitations].map(({ place }) => place)
  return [...places, ...[...checkIns, ...signUps].map(({ community }) => community)]
}

type StandingConsent = ReturnType<typeof standing>

function standing(consent: MyData['consents'][number]) {
  const { purpose } = consent
  const { when } = consentLine(consent)
  const { name, text } = consents[purpose]
  return { purpose, name, text, when: `${when}，第 ${consent.version} 版` }
}

type Shown = ReturnType<typeof shortened>

function shortened(group: Group) {
  const rest = group.lines.length - newest
  return {
    ...group,
    lines: group.lines.slice(0, newest).map(({ what, when }) => ({ what, when: phrasesOf(when) })),
    more: rest > 0 ? `还有 ${rest} ${group.count.split(' ')[1]}，复制全部就能看到` : '',
  }
}
