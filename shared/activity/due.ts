/** What an activity can want from somebody now, in the order in which 首页 shows it. */
import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'

export const dueKinds = ['showCode', 'checkIn', 'settle', 'nameMyself'] as const
export type DueKind = (typeof dueKinds)[number]

/** `count` is how many came, or wait; null where it is about nobody else. `until` is when it is too late. */
export function due() {
  return z.object({
    kind: z.enum(dueKinds),
    communityId: id(),
    activityId: id(),
    title: line(40),
    placeName: line(40),
    startsAt: moment(),
    count: count().nullable(),
    until: moment().nullable(),
  })
}

export type Due = z.output<ReturnType<typeof due>>
