// 地点: a place, what lies directly in it, and which of it is open. Each tier opens the one below it.
import type { OutputOf } from '@linli/shared/operation'
import { closePlace } from '@linli/shared/place/close-place'
import { listPlaces } from '@linli/shared/place/list-places'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Offline } from '../../lib/failures.ts'
import { rolesOn, viaOf } from '../../lib/held-roles.ts'
import { me } from '../../lib/me.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { plainName } from '../../lib/words.ts'
import { type ChildLine, childLine, entryFor, isOpenedBelow, wordsBelow } from './child-line.ts'

type Answer = OutputOf<typeof listPlaces>

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    place: null as Answer['place'] | null,
    name: '',
    standing: '',
    /** A line may end before it, and never inside. */
    phone: '',
    below: '',
    /** Whether there is a page for entering or opening what would lie here. */
    hasRoomBelow: false,
    opened: '',
    children: [] as ChildLine[],
    mayClose: false,
    isClosing: false,
    entry: null as ReturnType<typeof entryFor>,
  },
  keys: { communityId: '', placeId: '' },
  via: [] as string[],
  children: [] as Answer['children'],
  isBelowOpener: false,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', placeId: query.placeId ?? '' }
    this.via = [...viaOf(query.via), this.keys.placeId]
    this.isBelowOpener = query.mayClose === 'yes'
  },

  onShow() {
    this.setData(textSize())
    this.refresh()
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    try {
      const [answer, known] = await Promise.all([call(listPlaces, this.keys), me()])
      this.setData({
        face: null,
        stop: null,
        entry: entryFor(answer.place, rolesOn(known, this.via)),
      })
      this.show(answer)
    } catch (error) {
      if (this.data.place && error instanceof Offline) this.setData({ stop: notNew })
      else this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  show({ place, children }: Answer) {
    const { kind, office, officePhone, openedAt } = place
    this.children = children
    const open = children.filter((child) => child.openedAt !== null).length
    const isOpen = kind === 'city' || openedAt !== null
    this.setData({
      place,
      name: plainName(place.name),
      standing: kind === 'city' ? '' : isOpen ? `${plainName(office ?? '')}·` : '还没有开通',
      phone: isOpen ? (officePhone ?? '') : '',
      below: wordsBelow(kind),
      hasRoomBelow: isOpenedBelow(kind),
      opened: children.some(({ mayOpen }) => mayOpen)
        ? `开通了 ${open} 个，一共 ${children.length} 个`
        : '',
      children: children.map(childLine),
      mayClose: this.isBelowOpener && openedAt !== null,
    })
  },

  descend(event: WechatMiniprogram.TouchEvent) {
    const child = this.childIn(event)
    if (!child) return
    const { communityId, placeId, mayOpen } = child
    const mayClose = mayOpen ? 'yes' : 'no'
    goTo(paths.places, { communityId, placeId, via: this.via.join('.'), mayClose })
  },

  open(event: WechatMiniprogram.TouchEvent) {
    const child = this.childIn(event)
    if (!child) return
    const { communityId, placeId, kind, name } = child
    goTo(paths.openPlace, { communityId, placeId, kind, name, via: this.via.join('.') })
  },

  childIn(event: WechatMiniprogram.TouchEvent): Answer['children'][number] | undefined {
    return this.children[Number(event.currentTarget.dataset.index)]
  },

  add() {
    const { place, entry } = this.data
    if (!place || !entry) return
    const parent = { communityId: place.communityId, placeId: place.placeId, name: place.name }
    goTo(paths.addPlace, { ...parent, kind: entry.kind, via: this.via.join('.') })
  },

  showPeople() {
    const { place } = this.data
    if (!place) return
    const { kind, name } = place
    goTo(paths.people, { ...this.keys, kind, name, via: this.via.slice(0, -1).join('.') })
  },

  showLimits() {
    goTo(paths.limits, { communityId: this.keys.communityId })
  },

  showDoors() {
    this.goToCompound(paths.doors)
  },

  showContracts() {
    this.goToCompound(paths.contracts)
  },

  goToCompound(path: string) {
    const { communityId, placeId: compoundId } = this.keys
    goTo(path, { communityId, compoundId })
  },

  askToClose() {
    this.setData({ isClosing: true })
  },

  keepOpen() {
    this.setData({ isClosing: false })
  },

  async close() {
    this.setData({ isClosing: false, stop: null })
    try {
      await attempt(this, this.keys, ({ requestId }) => call(closePlace, this.keys, requestId))
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },
})

const notNew: StopLine = { tone: 'wait', icon: 'offline', text: '没有网络，没有取到新的。' }
