/** How an organizer settles a record: which one, and what can stand against it. */
import { id } from '../fields.ts'
import type { Standing } from './activity.ts'

export const rulings = ['confirmed', 'rejected'] as const satisfies readonly Standing[]
export type Ruling = (typeof rulings)[number]

export function settled() {
  return { communityId: id(), activityId: id(), checkInId: id() }
}
