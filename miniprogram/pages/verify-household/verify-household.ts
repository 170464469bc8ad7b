// 验证住户: by the code of the sealed slip, typed or scanned; or the community is asked. A second adult waits.
import { askForDoor } from '@linli/shared/household/ask-for-door'
import { showDoor } from '@linli/shared/household/show-door'
import { readSlip, slipCodeLength } from '@linli/shared/household/slip'
import { verify } from '@linli/shared/household/verify'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { callWithConsent, lacksConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, faceOfSentence, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Refused } from '../../lib/failures.ts'
import { renewMe } from '../../lib/me.ts'
import { mayStillSucceed } from '../../lib/pending-check-ins.ts'
import { decoded, paths, replaceBy } from '../../lib/roads.ts'
import { pageFor, scan } from '../../lib/scanner.ts'
import { noScan, notASlip } from '../../lib/sentences.ts'
import { doorLines } from './door-lines.ts'
import { askedFace, memberFace, notAgreed, waitingFace } from './faces.ts'

Page({
  data: {
    ...textSize(),
    phase: 'loading' as 'loading' | 'form' | 'done' | 'stopped',
    face: null as Face | null,
    mayAskAgain: false,
    door: '',
    compound: '',
    isInvented: false,
    code: '',
    wrong: '',
    tries: '',
    isLocked: false,
    stop: null as StopLine | null,
    isBusy: false,
  },
  keys: { communityId: '', doorId: '' },
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    const text = decoded(query.q ?? query.text)
    const slip = readSlip(text)
    const page = pageFor(text)
    const { communityId, doorId } = query
    if (slip) this.open(slip, slip.code)
    else if (communityId && doorId) this.open({ communityId, doorId }, '')
    else if (page && page !== paths.verifyHousehold) replaceBy(page, { text })
    else this.halt(faceOfSentence(text ? notASlip : noScan))
  },

  onShow() {
    this.setData(textSize())
  },

  open({ communityId, doorId }: { communityId: string; doorId: string }, code: string) {
    this.keys = { communityId, doorId }
    this.setData({ code })
    this.read()
  },

  async read() {
    this.setData({ phase: 'loading', face: null, mayAskAgain: false })
    try {
      const door = await call(showDoor, this.keys)
      this.setData(doorLines(door, now()))
      const { claim } = door
      if (claim?.standing === 'member') this.finish(memberFace)
      else this.setData({ phase: 'form' })
    } catch (error) {
      this.halt(faceOf(error), mayStillSucceed(error))
    }
  },

  type(event: WechatMiniprogram.CustomEvent<{ code: string }>) {
    this.setData({ code: event.detail.code, wrong: '' })
  },

  scanSlip() {
    scan('scanPage', paths.verifyHousehold)
  },

  async verify() {
    const { code, isBusy, isLocked } = this.data
    if (isBusy || isLocked) return
    if (code.length < slipCodeLength) return this.setData({ wrong: '请把 8 位码输完整。' })
    const asked = { ...this.keys, code }
    await this.ask(async () => {
      const { claim } = await attempt(this, asked, ({ requestId }) =>
        callWithConsent(verify, asked, requestId),
      )
      if (claim.standing === 'member') await renewMe().catch(() => null)
      this.finish(claim.standing === 'member' ? memberFace : waitingFace(claim.claimId))
    })
  },

  async askCommunity() {
    if (this.data.isBusy) return
    const asked = { ...this.keys, way: 'asked' }
    await this.ask(async () => {
      const { claimId } = await attempt(this, asked, ({ requestId }) =>
        callWithConsent(askForDoor, this.keys, requestId),
      )
      this.finish(askedFace(claimId))
    })
  },

  /** A wrong code stands beside its field, with how often one may still try. */
  async ask(work: () => Promise<void>) {
    this.setData({ isBusy: true, stop: null, wrong: '' })
    try {
      await work()
    } catch (error) {
      await this.stopBy(error)
    }
    this.setData({ isBusy: false })
  },

  async stopBy(error: unknown) {
    const isCode = error instanceof Refused && aboutCode.includes(error.code)
    if (isCode) {
      const door = await call(showDoor, this.keys).catch(() => null)
      if (door) this.setData(doorLines(door, now()))
    }
    if (isCode) this.setData({ wrong: stopLineOf(error).text })
    else if (lacksConsent(error)) this.setData({ stop: notAgreed })
    else this.setData({ stop: stopLineOf(error) })
  },

  finish(face: Face) {
    this.setData({ phase: 'done', face })
  },

  halt(face: Face, mayAskAgain = false) {
    this.setData({ phase: 'stopped', face, mayAskAgain })
  },

  openHouseholds() {
    replaceBy(paths.households)
  },

  chooseDoor() {
    replaceBy(paths.chooseDoor)
  },
})

const aboutCode = ['household.wrongCode', 'household.slipVoid', 'household.locked']
