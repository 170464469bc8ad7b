// 录入: a community below one's subdistrict, or a compound below one's community; it opens in the next step.
import type { OutputOf } from '@linli/shared/operation'
import { addPlace } from '@linli/shared/place/add-place'
import { compoundTypes } from '@linli/shared/place/compound-type'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Refused } from '../../lib/failures.ts'
import { decoded, goBackOrHome, paths, replaceBy } from '../../lib/roads.ts'
import { compoundTypeWords, placeKindWords, plainName } from '../../lib/words.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'

Page({
  data: {
    ...textSize(),
    kindWord: '',
    parent: '',
    name: '',
    wrongName: '',
    types: compoundTypes.map((key) => ({ key, words: compoundTypeWords[key] })),
    isCompound: false,
    compoundType: '',
    wrongType: '',
    stop: null as StopLine | null,
    isBusy: false,
    isDone: false,
  },
  parent: { parentCommunityId: '', parentId: '' },
  kind: 'community' as 'community' | 'compound',
  via: '',
  attempt: null as Attempt | null,
  added: null as OutputOf<typeof addPlace> | null,

  onLoad(query: Record<string, string | undefined>) {
    this.parent = { parentCommunityId: query.communityId ?? '', parentId: query.placeId ?? '' }
    this.kind = query.kind === 'compound' ? 'compound' : 'community'
    this.via = query.via ?? ''
    const kindWord = placeKindWords[this.kind]
    const parent = plainName(decoded(query.name))
    this.setData({ kindWord, parent, isCompound: this.kind === 'compound' })
  },

  onShow() {
    this.setData(textSize())
  },

  typeName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ name: event.detail.value, wrongName: '' })
  },

  chooseType(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ compoundType: event.detail.key, wrongType: '' })
  },

  async add() {
    const { name, isBusy, isCompound } = this.data
    const compoundType = compoundTypes.find((type) => type === this.data.compoundType) ?? null
    const typed = { ...this.parent, kind: this.kind, name, compoundType }
    const { parentId: placeId } = this.parent
    const wrong = wrongFields(addPlace, { ...typed, placeId })
    const lacksType = isCompound && compoundType === null
    if (isBusy || this.marks(wrong.has('name'), lacksType)) return
    this.setData({ isBusy: true, stop: null })
    try {
      this.added = await attempt(this, typed, ({ newId, requestId }) =>
        call(addPlace, { ...typed, placeId: newId }, requestId),
      )
      this.setData({ isDone: true })
    } catch (error) {
      this.stopBy(error)
    }
    this.setData({ isBusy: false })
  },

  marks(isNameWrong: boolean, isTypeWrong: boolean): boolean {
    const { kindWord } = this.data
    const wrongName = isNameWrong ? `请填${kindWord}的名称，最多 30 个字。` : ''
    const wrongType = isTypeWrong ? '请选一个类型。' : ''
    this.setData({ wrongName, wrongType })
    return isNameWrong || isTypeWrong
  },

  stopBy(error: unknown) {
    const isTaken = error instanceof Refused && error.code === 'place.nameTaken'
    const stop = stopLineOf(error)
    if (isTaken) this.setData({ wrongName: stop.text })
    else this.setData({ stop })
  },

  openIt() {
    if (!this.added) return
    const { name } = this.data
    replaceBy(paths.openPlace, { ...this.added, kind: this.kind, name, via: this.via })
  },

  leave() {
    goBackOrHome()
  },
})
