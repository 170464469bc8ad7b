/** What stood when an activity was over. It never changes; what an organizer finds later is shown beside it. */
import * as z from 'zod'
import { count, moment } from '../fields.ts'

export function totalShape() {
  return z.object({ attendees: count(), unconfirmed: count(), fixedAt: moment() })
}

export type Total = z.output<ReturnType<typeof totalShape>>
