import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import type { Client } from 'pg'
import { place } from '../../functions/place/tables.ts'
import { type ActivityRow, type OpenActivity, seedMenu, seedOpen, seedPast } from './activities.ts'
import { seedAttendance } from './attendance.ts'
import { seedDivisions } from './divisions.ts'
import { seedDrafts, seedLimits } from './draft.ts'
import { seedHouseholds } from './households.ts'
import { inSeeding, insertMissing } from './insert.ts'
import { type Knows, seedPeople } from './people.ts'
import { seedProviders } from './providers.ts'
import { seedRatings } from './ratings.ts'
import { seedSignUps } from './sign-ups.ts'
import { begunAt, type Sites, sitesBelow } from './sites.ts'
import { seedWorkUnits } from './work-units.ts'

/** On so many days people have signed up already. */
const daysOfSignUps = 4

export type SeedOptions = Knows & { now: Date; say: (line: string) => void }
export type Seeded = {
  communityId: string
  /** A community that has not opened linli. */
  unopenedCommunityId: string
  /** One that can be signed in at for at least half an hour from `now`. */
  openActivity: OpenActivity
}

/** Kunming's divisions and the invented neighbourhood; again on a later day it adds what is on then. */
export async function seedNeighbourhood(ownerUrl: string, options: SeedOptions): Promise<Seeded> {
  const { now, say } = options
  return inSeeding(ownerUrl, async (client) => {
    const sites = sitesBelow(await seedDivisions(client))
    await insertMissing(client, place, sites.invented)
    await openAbove(client, sites)
    await seedPeople(client, sites, options)
    await seedHouseholds(client, sites, options)
    await seedProviders(client, sites)
    await seedWorkUnits(client, sites)
    await seedRatings(client, sites, now)
    const { communityId } = sites.community
    const past = await seedPast(client, communityId, now)
    await seedAttendance(client, past, options)
    const menu = await seedMenu(client, communityId, now)
    if (past.length > 0) await seedSignUps(client, soon(menu, now), options)
    await seedLimits(client, communityId, options)
    await seedDrafts(client, communityId, dateIn(now.getTime()), options)
    const openActivity = await seedOpen(client, communityId, now)
    say(`${sites.community.name} is ready; ${openActivity.title} can be signed in at now.`)
    return { communityId, unopenedCommunityId: sites.unopened.communityId, openActivity }
  })
}

/** From tomorrow on, so that today is as whoever looks at it makes it. */
function soon(menu: readonly ActivityRow[], now: Date): ActivityRow[] {
  const tomorrow = startOfDay(daysLater(dateIn(now.getTime()), 1))
  const until = tomorrow + daysOfSignUps * 86_400_000
  return menu.filter(({ startsAt }) => startsAt.getTime() >= tomorrow && startsAt.getTime() < until)
}

/** The real district and subdistrict have to be open for a community in them to be. */
async function openAbove(client: Client, { district, subdistrict }: Sites): Promise<void> {
  await client.query(
    `update linli.place set opened_at = $2, office = '演示·为民服务中心', office_phone = '0871-0000-0010'
     where place_id = any ($1) and opened_at is null`,
    [[district.placeId, subdistrict.placeId], begunAt],
  )
}
