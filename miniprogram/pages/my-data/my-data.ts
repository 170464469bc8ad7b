// 我的数据: what linli holds about oneself, the newest of each kind, and all of it to take along.
import { showMyData } from '@linli/shared/person/show-my-data'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { phrasesOf } from '../../lib/phrases.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { isMarked } from '../../lib/words.ts'
import { type Group, groupsOf, type MyData, notStored, personLines, textOf } from './groups.ts'

const newest = 3

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    isEmpty: false,
    isInvented: false,
    person: [] as string[],
    groups: [] as Shown[],
    notStored,
    copied: '' as '' | 'done' | 'failed',
  },
  text: '',

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
    this.setData({
      isEmpty: data.firstSeenAt === null && groups.every(({ lines }) => lines.length === 0),
      isInvented: placesIn(data).some(isMarked),
      person: personLines(data),
      groups: groups.map(shortened),
    })
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

function placesIn({ grants, checkIns, invitations }: MyData): string[] {
  const places = [...grants, ...invitations].map(({ place }) => place)
  return [...places, ...checkIns.map(({ community }) => community)]
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
