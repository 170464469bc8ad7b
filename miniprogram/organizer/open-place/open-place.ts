// 开通: a place is opened by naming who answers for it and where to call.
import { openPlace } from '@linli/shared/place/open-place'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Refused } from '../../lib/failures.ts'
import { decoded, goBackOrHome, paths, replaceBy } from '../../lib/roads.ts'
import { isMarked, plainName } from '../../lib/words.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'

Page({
  data: {
    ...textSize(),
    name: '',
    isInvented: false,
    office: '',
    officePhone: '',
    wrongOffice: '',
    wrongPhone: '',
    stop: null as StopLine | null,
    isBusy: false,
    isDone: false,
  },
  keys: { communityId: '', placeId: '' },
  rest: { kind: '', name: '', via: '' },
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', placeId: query.placeId ?? '' }
    const name = decoded(query.name)
    this.rest = { kind: query.kind ?? '', name, via: query.via ?? '' }
    this.setData({ name: plainName(name), isInvented: isMarked(name) })
  },

  onShow() {
    this.setData(textSize())
  },

  typeOffice(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ office: event.detail.value, wrongOffice: '' })
  },

  typePhone(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ officePhone: event.detail.value, wrongPhone: '' })
  },

  async open() {
    const { office, officePhone, isBusy } = this.data
    const input = { ...this.keys, office, officePhone }
    if (isBusy || this.marks(wrongFields(openPlace, input))) return
    this.setData({ isBusy: true, stop: null })
    try {
      await attempt(this, input, ({ requestId }) => call(openPlace, input, requestId))
      this.setData({ isDone: true })
    } catch (error) {
      const fields = error instanceof Refused ? error.fields.map(({ path }) => path) : []
      if (!this.marks(new Set(fields))) this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  /** @returns whether a field that can be changed is wrong. */
  marks(wrong: Set<string>): boolean {
    const wrongOffice = wrong.has('office') ? '请填单位名称，最多 30 个字。' : ''
    const wrongPhone = wrong.has('officePhone')
      ? '请填电话，只用数字、空格和横线，分机写“转”。'
      : ''
    this.setData({ wrongOffice, wrongPhone })
    return wrongOffice !== '' || wrongPhone !== ''
  },

  showPeople() {
    replaceBy(paths.people, { ...this.keys, ...this.rest })
  },

  leave() {
    goBackOrHome()
  },
})
