/** The hours of those on one page of an attendance; the cap of the day asks for their other records of that day. */
import { signedMinutes } from '@linli/shared/activity/service-hours'
import { inArray } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { capsIn } from './limits.ts'
import { dayOf, hoursByRecord, servedIn } from './served.ts'
import { checkIn } from './tables.ts'

const none = { minutes: 0, basis: 'noSignOut', isCapped: false } as const

export async function hoursFor(
  db: Database,
  { communityId, startsAt }: { communityId: string; startsAt: Date },
  people: readonly { personId: string }[],
) {
  const isOfThem = inArray(
    checkIn.personId,
    people.map(({ personId }) => personId),
  )
  const records =
    people.length > 0 ? await servedIn(db, communityId, dayOf(startsAt), isOfThem) : []
  const capsOf = await capsIn(db, [communityId])
  const hours = hoursByRecord(records, capsOf)
  const caps = capsOf(communityId, startsAt)
  const known = new Map(records.map((one) => [one.checkInId, one]))
  return (checkInId: string) => {
    const record = known.get(checkInId)
    const offeredMinutes = record ? signedMinutes(record, caps).minutes : 0
    return { hours: hours.get(checkInId) ?? none, offeredMinutes }
  }
}
