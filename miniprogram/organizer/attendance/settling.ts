// What an organizer does with a record on the list: confirm it, strike it with a reason, tick who is there.
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { confirmRoster } from '@linli/shared/activity/confirm-roster'
import { rejectCheckIn } from '@linli/shared/activity/reject-check-in'
import type { Ruling } from '@linli/shared/activity/ruling'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { stopLineOf } from '../../lib/faces.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import {
  type Attendance,
  type Attendee,
  countsOf,
  groupsOf,
  recounted,
  ruled,
  untickedOf,
} from './lines.ts'

interface Settling {
  data: Pick<Attendance, 'attendees' | 'unconfirmed' | 'byHand' | 'canSettle'> & {
    settling: string
    asking: { checkInId: string; name: string } | null
  }
  keys: ActivityKeys
  people: Attendee[]
  hasFence: boolean
  attempt: Attempt | null
  setData(data: Record<string, unknown>): void
  settle(
    checkInId: string,
    standing: Ruling,
    ask: (requestId: string) => Promise<unknown>,
  ): Promise<void>
  show(settling: string): void
  tickAll(checkInIds: string[]): Promise<void>
  carryOut(what: unknown, ask: (requestId: string) => Promise<unknown>): Promise<void>
}

const mostTicks = 100

export const settling = {
  confirm(this: Settling, checkInId: string) {
    const of = { ...this.keys, checkInId }
    return this.settle(checkInId, 'confirmed', (requestId) => call(confirmCheckIn, of, requestId))
  },

  ask(this: Settling, asked: string) {
    const found = this.people.find(({ checkInId }) => checkInId === asked)
    if (found) this.setData({ asking: { ...found, name: found.name ?? '这位' } })
  },

  decline(this: Settling) {
    this.setData({ asking: null })
  },

  reject(this: Settling, event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asking } = this.data
    if (!asking) return
    this.setData({ asking: null })
    const of = { ...this.keys, checkInId: asking.checkInId, reason: event.detail.reason }
    return this.settle(of.checkInId, 'rejected', (requestId) => call(rejectCheckIn, of, requestId))
  },

  async settle(
    this: Settling,
    checkInId: string,
    standing: Ruling,
    ask: (requestId: string) => Promise<unknown>,
  ) {
    const before = this.people.find((one) => one.checkInId === checkInId)
    if (!before || this.data.settling) return
    this.setData({ stop: null })
    this.show(checkInId)
    try {
      await attempt(this, { checkInId, standing }, ({ requestId }) => ask(requestId))
      this.people = this.people.map((one) => (one === before ? ruled(one, standing) : one))
      this.setData(countsOf(recounted(this.data, before, standing)))
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.show('')
  },

  show(this: Settling, settling: string) {
    const { canSettle } = this.data
    const shown = { canSettle, hasFence: this.hasFence, settling }
    this.setData({ settling, ...groupsOf(this.people, shown) })
  },

  tick(this: Settling, checkInId: string) {
    return this.tickAll([checkInId])
  },

  tickShown(this: Settling) {
    return this.tickAll(untickedOf(this.people).slice(0, mostTicks))
  },

  async tickAll(this: Settling, checkInIds: string[]) {
    if (checkInIds.length === 0) return
    const of = { ...this.keys, checkInIds }
    await this.carryOut(of, (requestId) => call(confirmRoster, of, requestId))
  },
}
