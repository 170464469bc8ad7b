/** A record that somebody says is wrong: why they can say so, until when they are answered, and what they see of it. */
import * as z from 'zod'
import { dateIn, daysLater, startOfDay } from '../day.ts'
import { day, id, line, moment } from '../fields.ts'
import { type Calendar, type WorkingDay, workingDaysLater } from '../working-day.ts'
import type { Standing } from './activity.ts'
import type { Ruling } from './ruling.ts'

/** The last one is for a record that was rejected. */
export const disputeReasons = ['neverThere', 'notByMe', 'wrongTime', 'other', 'wasThere'] as const
export type DisputeReason = (typeof disputeReasons)[number]

/** Answered within so many working days; no law names a period for this, and a week is what one can still remember. */
export const disputeWorkingDays = 5
/** So long after a sign-in its record can be disputed. */
export const disputeDays = 365

export function answerShape() {
  return z.object({ isUpheld: z.boolean(), sentence: line(60), answeredAt: moment() })
}

export function dueShape() {
  return { dueOn: day(), isProvisional: z.boolean(), isOverdue: z.boolean() }
}

export function ownDispute() {
  return z.object({
    disputeId: id(),
    disputeReason: z.enum(disputeReasons),
    disputedAt: moment(),
    ...dueShape(),
    answer: answerShape().nullable(),
  })
}

export type OwnDispute = z.output<ReturnType<typeof ownDispute>>

/** Counted anew at each look, so that a calendar that is announced meanwhile moves it. */
export function disputeDue(disputedAt: Date, calendar: Calendar): WorkingDay {
  return workingDaysLater(dateIn(disputedAt.getTime()), disputeWorkingDays, calendar)
}

export function isOverdue(dueOn: string, now: number): boolean {
  return now >= startOfDay(daysLater(dueOn, 1))
}

/** What a dispute that is upheld makes of a record: a rejected one counts, any other is struck. */
export function rulingWhenUpheld(reason: DisputeReason): Ruling {
  return reason === 'wasThere' ? 'confirmed' : 'rejected'
}

/** What can be said of a record that stands so. */
export function reasonsFor(standing: Standing): DisputeReason[] {
  if (standing === 'rejected') return ['wasThere']
  return disputeReasons.filter((reason) => reason !== 'wasThere')
}
