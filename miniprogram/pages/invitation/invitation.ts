// An invitation, opened by its link or its code: which role, where, until when; taking it up needs only a name.
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { type ReadInvitation, readInvitation } from '@linli/shared/grant/invitation'
import { showInvitation } from '@linli/shared/grant/show-invitation'
import type { OutputOf } from '@linli/shared/operation'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { callWithConsent, lacksConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, faceOfSentence, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Refused } from '../../lib/failures.ts'
import { me, renewMe } from '../../lib/me.ts'
import { mayStillSucceed } from '../../lib/pending-check-ins.ts'
import { decoded, paths, replaceBy } from '../../lib/roads.ts'
import { pageFor, scan } from '../../lib/scanner.ts'
import { noInvitationScan, notAnInvitation } from '../../lib/sentences.ts'
import { civilDay, nearMoment } from '../../lib/when.ts'
import { isMarked, plainName, roleWords } from '../../lib/words.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'
import { whatOneCanDo } from './what-one-can-do.ts'

type Invitation = OutputOf<typeof showInvitation>['invitation']

Page({
  data: {
    ...textSize(),
    phase: 'loading' as 'loading' | 'offered' | 'done' | 'stopped',
    face: null as Face | null,
    mayAskAgain: false,
    role: '',
    place: '',
    isInvented: false,
    until: '',
    expires: '',
    name: '',
    wrong: '',
    stop: null as StopLine | null,
    isBusy: false,
    canDo: [] as string[],
  },
  proof: null as ReadInvitation | null,
  attempt: null as Attempt | null,

  onLoad(query: { q?: string; text?: string }) {
    const text = decoded(query.q ?? query.text)
    this.proof = readInvitation(text)
    const page = pageFor(text)
    if (this.proof) this.read()
    else if (page && page !== paths.invitation) replaceBy(page, { text })
    else this.halt(faceOfSentence(text ? notAnInvitation : noInvitationScan))
  },

  onShow() {
    this.setData(textSize())
  },

  async read() {
    if (!this.proof) return
    this.setData({ phase: 'loading', face: null, mayAskAgain: false })
    try {
      const [{ invitation, isMine }, known] = await Promise.all([
        call(showInvitation, this.proof),
        me().catch(() => null),
      ])
      this.describe(invitation)
      if (isMine) await this.finish(invitation)
      else this.setData({ phase: 'offered', name: known?.name ?? '' })
    } catch (error) {
      this.halt(faceOf(error), mayStillSucceed(error))
    }
  },

  describe({ role, place, endsOn, expiresAt }: Invitation) {
    this.setData({
      role: roleWords[role],
      place: plainName(place.name),
      isInvented: isMarked(place.name),
      until: endsOn ? `到 ${civilDay(endsOn)}` : '没有定到期日',
      expires: `${nearMoment(expiresAt, now())} 前`,
    })
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ name: event.detail.value, wrong: '' })
  },

  async accept() {
    const { proof } = this
    if (!proof || this.data.isBusy) return
    const typed = { ...proof, name: this.data.name }
    const grantId = proof.invitationId
    if (wrongFields(acceptInvitation, { ...typed, grantId }).has('name')) {
      this.setData({ wrong: nameRule })
      return
    }
    this.setData({ isBusy: true, stop: null })
    try {
      const { invitation } = await attempt(this, typed, ({ newId, requestId }) =>
        callWithConsent(acceptInvitation, { ...typed, grantId: newId }, requestId),
      )
      await this.finish(invitation)
    } catch (error) {
      this.stopBy(error)
    }
    this.setData({ isBusy: false })
  },

  async finish({ role }: Invitation) {
    await renewMe().catch(() => null)
    this.setData({ phase: 'done', canDo: whatOneCanDo(role) })
  },

  /** An invitation that can no longer be taken up leaves nothing to fill in. */
  stopBy(error: unknown) {
    const isField = error instanceof Refused && error.code === 'invalid'
    if (isField) this.setData({ wrong: nameRule })
    else if (mayStillSucceed(error) || lacksConsent(error))
      this.setData({ stop: stopLineOf(error) })
    else this.halt(faceOf(error))
  },

  halt(face: Face, mayAskAgain = false) {
    this.setData({ phase: 'stopped', face, mayAskAgain })
  },

  scanAgain() {
    scan('scanPage', paths.invitation)
  },

  leave() {
    wx.switchTab({ url: paths.me })
  },
})

const nameRule = '请填您的名字，最多 20 个字。'
