// 邀请: one person to one role at a place; what comes out is a code that the person scans.
import { dateIn } from '@linli/shared/day'
import { givableAt } from '@linli/shared/grant/giving'
import { invite } from '@linli/shared/grant/invite'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, faceOfSentence, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Refused } from '../../lib/failures.ts'
import { rolesOn, viaOf } from '../../lib/held-roles.ts'
import { me } from '../../lib/me.ts'
import { decoded, paths, replaceBy } from '../../lib/roads.ts'
import { sentences } from '../../lib/sentences.ts'
import { civilDay } from '../../lib/when.ts'
import { isMarked, plainName, roleWords } from '../../lib/words.ts'
import { handCode } from '../invitation-code/handed-code.ts'
import { kindIn } from '../people/lines.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    name: '',
    isInvented: false,
    roles: [] as { key: string; words: string }[],
    role: '',
    wrongRole: '',
    today: dateIn(now()),
    endsOn: '',
    lastDay: '',
    wrongDay: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  keys: { communityId: '', placeId: '' },
  place: { kind: '', name: '', via: '' },
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', placeId: query.placeId ?? '' }
    const name = decoded(query.name)
    this.place = { kind: query.kind ?? '', name, via: query.via ?? '' }
    this.setData({ name: plainName(name), isInvented: isMarked(name) })
    this.offer()
  },

  onShow() {
    this.setData(textSize())
  },

  async offer() {
    this.setData({ isLoading: true, face: null })
    try {
      const kind = kindIn(this.place.kind)
      const held = rolesOn(await me(), [...viaOf(this.place.via), this.keys.placeId])
      const roles = kind ? givableAt(kind, held) : []
      const face = roles.length > 0 ? null : faceOfSentence(sentences['grant.notYoursToGive'])
      const [only] = roles.length === 1 ? roles : []
      this.setData({ face, roles: roles.map(named), role: only ?? '' })
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  chooseRole(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ role: event.detail.key, wrongRole: '' })
  },

  chooseDay(event: WechatMiniprogram.PickerChange) {
    const endsOn = String(event.detail.value)
    this.setData({ endsOn, lastDay: endsOn ? civilDay(endsOn) : '', wrongDay: '' })
  },

  forgetDay() {
    this.setData({ endsOn: '', lastDay: '', wrongDay: '' })
  },

  async invite() {
    const { endsOn, isBusy, roles } = this.data
    const role = roles.map(({ key }) => key).find((key) => key === this.data.role)
    if (!isRole(role)) {
      this.setData({ wrongRole: '请选一个角色。' })
      return
    }
    if (isBusy) return
    this.setData({ isBusy: true, stop: null })
    const typed = { ...this.keys, role, endsOn: endsOn || null }
    try {
      await attempt(this, typed, async ({ newId: invitationId, requestId }) => {
        const made = await call(invite, { ...typed, invitationId }, requestId)
        const code = { ...made, ...this.keys, invitationId, role: roleWords[role] }
        handCode({ ...code, place: this.place.name, matters: null })
        replaceBy(paths.invitationCode, { invitationId })
      })
    } catch (error) {
      this.stopBy(error)
    }
    this.setData({ isBusy: false })
  },

  stopBy(error: unknown) {
    const stop = stopLineOf(error)
    const isDay = error instanceof Refused && error.code === 'grant.endsTooEarly'
    const isRole = error instanceof Refused && error.code === 'grant.notHere'
    if (isDay) this.setData({ wrongDay: stop.text })
    else if (isRole) this.setData({ wrongRole: stop.text })
    else this.setData({ stop })
  },
})

function named(role: keyof typeof roleWords) {
  return { key: role, words: roleWords[role] }
}

function isRole(key: string | undefined): key is keyof typeof roleWords {
  return key !== undefined && key in roleWords
}
