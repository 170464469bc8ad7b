import { showSignInCode as contract } from '@linli/shared/activity/show-sign-in-code'
import { addressStart, slotAt } from '@linli/shared/activity/sign-in-code'
import { signOutUntil } from '@linli/shared/activity/sign-out'
import { handleWith } from '../_kit/host.ts'
import { countAttendees, findActivity, isOpen } from './queries.ts'
import { codeOfStanding, codeOfWindow, endingOf } from './refusals.ts'
import { makeTokens } from './sign-in-code.ts'

export const showSignInCode = handleWith(['signInKeys', 'origin'], contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const isCommunityOpen = await isOpen(ctx.db, input.communityId)
  const until = new Date(signOutUntil(endingOf(found)))
  const shown = { opensAt: found.opensAt, closesAt: until }
  const closed = codeOfStanding({ ...found, isCommunityOpen }) ?? codeOfWindow(shown, ctx.now)
  if (closed) throw ctx.failure(closed)
  const { communityId, activityId, title, capacity, isInvented } = found
  const firstSlot = slotAt(ctx.now.getTime())
  const slotsOpen = slotAt(until.getTime()) - firstSlot + 1
  return {
    now: ctx.now.toISOString(),
    title,
    startsAt: found.startsAt.toISOString(),
    endsAt: found.endsAt.toISOString(),
    closesAt: until.toISOString(),
    isInvented,
    addressStart: addressStart(ctx.settings.origin, communityId, activityId),
    firstSlot,
    tokens: makeTokens(ctx.settings.signInKeys, found, firstSlot, Math.min(input.slots, slotsOpen)),
    attendees: await countAttendees(ctx.db, input),
    capacity,
  }
})
