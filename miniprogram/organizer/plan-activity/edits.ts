// What the fields of the form do: each keeps what was chosen, and clears what stood beside it as wrong.
import type { NoticeWay } from '@linli/shared/activity/notice'
import { dateIn } from '@linli/shared/day'
import { clockTime, dayName } from '@linli/shared/time'
import { now } from '../../lib/clock.ts'
import { dayAndHours } from '../../lib/when.ts'
import type { Repeat } from '../components/repeat-fields/repeat.ts'
import { type Form, lengths, plannedOf } from './form.ts'
import type { Reach } from './sending.ts'
import type { right } from './wrong.ts'

type Edit = WechatMiniprogram.CustomEvent<{ value: string }>
type Chosen<Key> = WechatMiniprogram.CustomEvent<{ key: Key }>

interface Filling {
  data: { form: Form; wrong: typeof right; notice: NoticeWay }
  setData(data: Record<string, unknown>): void
  fill(changed: Partial<Form>): void
}

export const edits = {
  fill(this: Filling, changed: Partial<Form>) {
    const form = { ...this.data.form, ...changed }
    const { startsAt, endsAt } = plannedOf(form)
    const words = { dayWords: dayName(startsAt), when: dayAndHours(startsAt, endsAt) }
    this.setData({ form, ...words, lengths: lengths(form.minutes) })
  },

  /** Of any field: what stood beside it is no longer true. */
  edit(this: Filling, event: Edit) {
    const field: keyof Form = event.currentTarget.dataset.field
    const isTime = field === 'date' || field === 'start'
    this.setData({ wrong: { ...this.data.wrong, [isTime ? 'times' : field]: '' } })
    this.fill({ [field]: event.detail.value })
  },

  startNow(this: Filling) {
    this.setData({ wrong: { ...this.data.wrong, times: '' } })
    this.fill({ date: dateIn(now()), start: clockTime(now()) })
    // Who is told now could not come any more, and a second person would have to be waited for.
    if (this.data.notice === 'send') this.setData({ notice: 'none' })
  },

  chooseRepeat(this: Filling, event: WechatMiniprogram.CustomEvent<{ repeat: Repeat | null }>) {
    this.setData({ repeat: event.detail.repeat })
  },

  chooseNotice(this: Filling, event: Chosen<NoticeWay>) {
    this.setData({ notice: event.detail.key })
  },

  chooseReach(this: Filling, event: Chosen<Reach>) {
    this.setData({ reach: event.detail.key })
  },

  chooseKind(this: Filling, event: Chosen<Form['kind']>) {
    this.fill({ kind: event.detail.key })
  },

  chooseLength(this: Filling, event: Chosen<string>) {
    this.setData({ wrong: { ...this.data.wrong, times: '' } })
    this.fill({ minutes: event.detail.key })
  },

  chooseInvited(this: Filling, event: WechatMiniprogram.CustomEvent<{ keys: string[] }>) {
    this.fill({ invited: event.detail.keys })
  },
}
