// Who has just come, asked every three seconds while the code shows.
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { call } from '../../lib/call.ts'
import { Refused } from '../../lib/failures.ts'
import { maskName } from '../../lib/mask-name.ts'
import type { ActivityKeys } from '../../lib/roads.ts'

const pollMilliseconds = 3_000
const namesShown = 3

interface Counting {
  keys: ActivityKeys
  supply: { endsAt: string } | null
  isShown: boolean
  isAsking: boolean
  isMoved: boolean
  polling: number
  setData(data: Record<string, unknown>): void
  meet(error: unknown): void
  poll(): void
}

export const arrivals = {
  async poll(this: Counting) {
    clearTimeout(this.polling)
    if (!this.isShown || this.isAsking) return
    this.isAsking = true
    try {
      const answer = await call(listAttendance, { ...this.keys, skip: 0, most: namesShown })
      if (answer.cancelledAt) throw new Refused('conflict', 'activity.cancelled')
      this.isMoved = answer.endsAt !== this.supply?.endsAt
      const names = answer.people.map(shownName).join('、')
      this.setData({ ...countOf(answer), names, isOffline: false })
    } catch (error) {
      this.meet(error)
    }
    this.isAsking = false
    if (this.isShown) this.polling = setTimeout(() => this.poll(), pollMilliseconds)
  },
}

export function countOf({ attendees, capacity }: { attendees: number; capacity: number | null }) {
  const filled = capacity ? Math.min(100, (attendees / capacity) * 100) : 0
  return { attendees, capacity, filled }
}

function shownName({ name }: { name: string | null }): string {
  return name ? maskName(name) : '未留名'
}
