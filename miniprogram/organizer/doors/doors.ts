// 住户 of a compound: how many doors and households, who waits, slips, and the file of doors: looked at, then added.
import { addDoors } from '@linli/shared/household/add-doors'
import { listClaims } from '@linli/shared/household/list-claims'
import { showDoorFile } from '@linli/shared/household/show-door-file'
import type { OutputOf } from '@linli/shared/operation'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { newId } from '../../lib/ids.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { type ChosenFile, chooseFile, isTooLarge, sendPieces } from './door-file.ts'
import { faultLine } from './fault-line.ts'

type Looked = OutputOf<typeof showDoorFile>

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    doors: 0,
    proven: 0,
    members: 0,
    waiting: 0,
    step: 'none' as 'none' | 'sending' | 'looked' | 'added',
    fileName: '',
    progress: '',
    looked: null as Looked | null,
    faults: [] as ReturnType<typeof faultLine>[],
    isBusy: false,
    mayResume: false,
  },
  keys: { communityId: '', compoundId: '' },
  file: null as ChosenFile | null,
  fileId: '',
  sent: 0,
  attempt: null as Attempt | null,

  onLoad({ communityId = '', compoundId = '' }: Record<string, string | undefined>) {
    this.keys = { communityId, compoundId }
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
      const asked = { ...this.keys, which: 'waiting' as const, skip: 0, most: 1 }
      const { doors, proven, members, waiting } = await call(listClaims, asked)
      this.setData({ doors, proven, members, waiting, face: null })
    } catch (error) {
      if (this.data.isLoading) this.setData({ face: faceOf(error) })
      else this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isLoading: false })
  },

  openClaims() {
    goTo(paths.claims, this.keys)
  },

  openSlips() {
    goTo(paths.slips, this.keys)
  },

  async choose() {
    if (this.data.isBusy) return
    this.setData({ stop: null })
    try {
      const file = await chooseFile()
      if (!file) return
      if (file.size === 0) return this.setData({ stop: empty })
      if (isTooLarge(file)) return this.setData({ stop: tooLarge })
      Object.assign(this, { file, fileId: await newId(), sent: 0 })
      this.setData({ fileName: file.name })
    } catch {
      return this.setData({ stop: notChosen })
    }
    await this.send()
  },

  /** Also goes on after a break, with the pieces that have not arrived. */
  async send() {
    const { file, keys, fileId } = this
    if (!file) return
    this.setData({ step: 'sending', isBusy: true, stop: null, mayResume: false })
    try {
      await sendPieces({ ...keys, fileId }, file, this.sent, (sent, pieces) => {
        this.sent = sent
        this.setData({ progress: `已送 ${sent} / ${pieces} 份` })
      })
      this.setData({ progress: '送到了，正在一行一行地看…' })
      this.show(await call(showDoorFile, { ...keys, fileId }))
    } catch (error) {
      this.setData({ stop: stopLineOf(error), mayResume: true })
    }
    this.setData({ isBusy: false })
  },

  show(looked: Looked) {
    this.setData({ step: 'looked', looked, faults: looked.faults.map(faultLine) })
  },

  async add() {
    if (this.data.isBusy) return
    const asked = { ...this.keys, fileId: this.fileId }
    this.setData({ isBusy: true, stop: null })
    try {
      const counts = await attempt(this, asked, ({ requestId }) => call(addDoors, asked, requestId))
      const { looked } = this.data
      this.setData({ step: 'added', looked: looked && { ...looked, ...counts } })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },
})

const tooLarge: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '文件太大，最多 3 MB。房号表里不要放图片，也可以分成几个文件。',
}

const empty: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '这个文件是空的。请打开看一看，保存好再选一次。',
}

const notChosen: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '没有选成。请先把房号表发到一个聊天里，再从聊天里选。',
}
