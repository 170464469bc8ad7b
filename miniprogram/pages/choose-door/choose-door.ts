// 选房号: from the open communities down to a door, one tap a step; the way back up stands above.
import { listDoors } from '@linli/shared/household/list-doors'
import type { PlaceKind } from '@linli/shared/place/kind'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { paths, replaceBy } from '../../lib/roads.ts'
import { isMarked, placeKindWords, plainName } from '../../lib/words.ts'

interface Step {
  communityId: string
  placeId: string
  name: string
}

interface Line {
  placeId: string
  kind: PlaceKind
  name: string
  isInvented: boolean
}

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    title: '您住哪个社区？',
    empty: '还没有社区开通',
    steps: [] as Step[],
    lines: [] as Line[],
    isShort: false,
    hasMore: false,
  },

  onLoad() {
    this.read([], 0)
  },

  onShow() {
    this.setData(textSize())
  },

  again() {
    this.read(this.data.steps, 0)
  },

  more() {
    this.read(this.data.steps, this.data.lines.length)
  },

  async read(steps: Step[], skip: number) {
    this.setData({ stop: null, ...(skip === 0 ? { isLoading: true, face: null } : {}) })
    try {
      const [lines, total] = await (steps.length > 0 ? below(steps, skip) : communities())
      const all = skip === 0 ? lines : [...this.data.lines, ...lines]
      const word = placeKindWords[all[0]?.kind ?? 'compound']
      const title = steps.length > 0 ? `哪个${word}？` : '您住哪个社区？'
      const empty = steps.length > 0 ? '这里还没有录入房号' : '还没有社区开通'
      const isShort = all.length > 0 && all.every(({ name }) => name.length <= 6)
      this.setData({ steps, lines: all, title, empty, isShort, hasMore: all.length < total })
    } catch (error) {
      if (skip > 0) this.setData({ stop: stopLineOf(error) })
      else this.setData({ steps, face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  choose(event: WechatMiniprogram.TouchEvent) {
    const line = this.data.lines[Number(event.currentTarget.dataset.index)]
    if (!line) return
    const { steps } = this.data
    const communityId = steps[0]?.communityId ?? line.placeId
    if (line.kind === 'door')
      return replaceBy(paths.verifyHousehold, { communityId, doorId: line.placeId })
    this.read([...steps, { communityId, placeId: line.placeId, name: line.name }], 0)
  },

  goUp(event: WechatMiniprogram.TouchEvent) {
    this.read(this.data.steps.slice(0, Number(event.currentTarget.dataset.index)), 0)
  },
})

async function communities(): Promise<[Line[], number]> {
  const answer = await call(listOpenCommunities, { districtId: null })
  const lines = answer.communities.map(({ communityId, name, isInvented }) => {
    return { placeId: communityId, kind: 'community' as const, name: plainName(name), isInvented }
  })
  return [lines, lines.length]
}

async function below(steps: Step[], skip: number): Promise<[Line[], number]> {
  const at = steps.at(-1)
  if (!at) return [[], 0]
  const { communityId, placeId } = at
  const { children, total } = await call(listDoors, { communityId, placeId, skip })
  const lines = children.map(({ name, ...child }) => {
    return { ...child, name: plainName(name), isInvented: isMarked(name) }
  })
  return [lines, total]
}
