/** What an activity can want from somebody now, in the order in which 首页 shows it. */
import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { dueShape } from './dispute.ts'

export const dueKinds = [
  'showCode',
  'checkIn',
  'answerDispute',
  'settle',
  'release',
  'nameMyself',
] as const
export type DueKind = (typeof dueKinds)[number]

/**
 * `count` is how many came, wait or are told; null where it is about nobody else. `until` is when it is too late;
 * `answerBy`, of disputes alone, the first date by which one of them is to be answered.
 */
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
    answerBy: z.object(dueShape()).nullable(),
  })
}

export type Due = z.output<ReturnType<typeof due>>

/** What is past its date comes first; all else as its kind has it, and of a kind as it was found. */
export function inOrder(dues: readonly Due[]): Due[] {
  const rank = ({ kind, answerBy }: Due) => (answerBy?.isOverdue ? -1 : dueKinds.indexOf(kind))
  return [...dues].sort((one, other) => rank(one) - rank(other))
}
