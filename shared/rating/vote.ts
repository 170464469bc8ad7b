/** A household's vote, as whoever gave it sees it. Others of the household see that there is one, and no stars. */
import * as z from 'zod'
import { count, moment } from '../fields.ts'
import { stars } from './stars.ts'

/** The key of an item, as the sheet has it. */
export function itemKey() {
  return z
    .string()
    .max(30)
    .regex(/^[a-z][A-Za-z]{0,29}$/)
}

export function starredItem() {
  return z.strictObject({ item: itemKey(), stars: stars() })
}

export function ownVote() {
  return z.object({
    stars: stars(),
    items: z.array(starredItem()).max(20),
    ratedAt: moment(),
    /** 1 for the first, one more for each change. */
    number: count().min(1),
  })
}

export type OwnVote = z.output<ReturnType<typeof ownVote>>
export type StarredItem = z.output<ReturnType<typeof starredItem>>
