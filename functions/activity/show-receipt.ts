import { showReceipt as contract } from '@linli/shared/activity/show-receipt'
import { codeOfSignOut, signOutUntil } from '@linli/shared/activity/sign-out'
import { dateIn } from '@linli/shared/day'
import { handle } from '../_kit/host.ts'
import { changesOf } from './changes.ts'
import { fenceWordOf } from './evidence.ts'
import { capsIn } from './limits.ts'
import { daysOfYear } from './list-my-hours.ts'
import { findActivity } from './queries.ts'
import { endingOf } from './refusals.ts'
import { hoursByRecord, servedBy } from './served.ts'

/** Reads the year across communities by design: the receipt says what it comes to, wherever one served. */
export const showReceipt = handle(contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const year = Number(dateIn(found.startsAt.getTime()).slice(0, 4))
  const records = await servedBy(ctx.db, ctx.person.personId, daysOfYear(year))
  const capsOf = await capsIn(
    ctx.db,
    records.map(({ communityId }) => communityId),
  )
  const hours = hoursByRecord(records, capsOf)
  const mine = records.find(({ activityId }) => activityId === input.activityId)
  const made = mine && hours.get(mine.checkInId)
  if (!mine || !made) throw ctx.failure('notFound')
  const ending = endingOf(found)
  const isOpen = codeOfSignOut(ctx.now.getTime(), ending) === null
  const { checkOut } = mine
  const caps = capsOf(input.communityId, found.startsAt)
  return {
    now: ctx.now.toISOString(),
    startsAt: found.startsAt.toISOString(),
    endsAt: found.endsAt.toISOString(),
    signOutUntil: new Date(signOutUntil(ending)).toISOString(),
    canSignOut: isOpen && !checkOut && !found.cancelledAt,
    checkOut: checkOut && {
      checkedOutAt: new Date(checkOut.checkedOutAt).toISOString(),
      way: checkOut.way,
    },
    hours: made,
    year: {
      year,
      services: records.filter(({ standing }) => standing === 'confirmed').length,
      minutes: [...hours.values()].reduce((sum, { minutes }) => sum + minutes, 0),
    },
    caps,
    fenceWord: await fenceWordOf(ctx.db, mine),
    changes: await changesOf(ctx.db, mine, caps),
  }
})
