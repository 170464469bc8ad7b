import { randomUUID } from 'node:crypto'
import type { ActivityKind } from '@linli/shared/activity/activity'
import { slotAt } from '@linli/shared/activity/sign-in-code'
import { checkInWindow } from '@linli/shared/activity/window'
import { purposeVersions } from '@linli/shared/person/purpose'
import type { Role } from '@linli/shared/person/role'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import type { Settings } from '../../functions/_kit/settings.ts'
import { makeTokens } from '../../functions/activity/sign-in-code.ts'
import { activity } from '../../functions/activity/tables.ts'
import { grant } from '../../functions/grant/tables.ts'
import { person } from '../../functions/person/tables.ts'
import { addSite, addTree, nowhere } from './places.ts'

export type { Site } from './places.ts'

export type Activity = typeof activity.$inferSelect

export interface ActivityWish {
  communityId?: string
  title?: string
  kind?: ActivityKind
  /** Minutes from now; by default it began ten minutes ago and lasts two hours. */
  startsIn?: number
  lastsMinutes?: number
  capacity?: number
  invitedRoles?: Role[]
}

/** Long enough that none of a crowd of thousands has another's, which would look like a reply that tells of them. */
export function inventedName(personId: string): string {
  return `演示${personId.slice(0, 8)}`
}

/** Puts rows where no operation of linli can put them yet. */
export class Arrange {
  readonly db: ReturnType<typeof drizzle>
  readonly #settings: Settings
  readonly #now: () => Date

  constructor(owner: Pool, settings: Settings, now: () => Date) {
    this.db = drizzle(owner)
    this.#settings = settings
    this.#now = now
  }

  /** Two open communities of one subdistrict, and one that does not exist. */
  async communities() {
    const now = this.#now()
    const subdistrict = await addTree(this.db, now)
    const [here, elsewhere] = [
      await addSite(this.db, subdistrict, now, '青桂'),
      await addSite(this.db, subdistrict, now, '白桂'),
    ]
    return { subdistrict, here, elsewhere, nowhere: nowhere() }
  }

  async grant(
    personId: string,
    role: Role,
    at: { communityId: string; placeId: string },
  ): Promise<void> {
    const startsAt = new Date(this.#now().getTime() - 86_400_000)
    const name = inventedName(personId)
    await this.db
      .insert(person)
      .values({ personId, name, isInvented: true, firstSeenAt: startsAt })
      .onConflictDoNothing()
    const { communityId, placeId } = at
    await this.db.insert(grant).values({
      personId,
      grantId: randomUUID(),
      role,
      communityId,
      placeId,
      startsAt,
      isInvented: true,
    })
  }

  /** To every purpose, as whoever taps for the first time and agrees. */
  async consents(personIds: readonly string[]): Promise<void> {
    const givenAt = new Date(this.#now().getTime() - 86_400_000)
    await this.db.execute(sql`
      insert into linli.consent (person_id, consent_id, purpose, version, given_at)
      select person_id, gen_random_uuid(), purpose, version, ${givenAt}
      from unnest(${sql.param(personIds)}::uuid[]) as member (person_id),
        jsonb_each_text(${JSON.stringify(purposeVersions)}::jsonb) as text (purpose, value),
        lateral (select value::int as version) as present`)
  }

  async activity(wish: ActivityWish & { communityId: string }): Promise<Activity> {
    const startsAt = new Date(this.#now().getTime() + (wish.startsIn ?? -10) * 60_000)
    const endsAt = new Date(startsAt.getTime() + (wish.lastsMinutes ?? 120) * 60_000)
    const { opensAt, closesAt } = checkInWindow(startsAt.getTime(), endsAt.getTime())
    const row: Activity = {
      ...{ communityId: wish.communityId, activityId: randomUUID() },
      ...{
        title: wish.title ?? '周末清扫楼道',
        kind: wish.kind ?? 'cleanUp',
        about: '带上手套，工具在门口。',
      },
      ...{
        placeName: '小区北门',
        startsAt,
        endsAt,
        opensAt: new Date(opensAt),
        closesAt: new Date(closesAt),
      },
      ...{
        invitedRoles: wish.invitedRoles ?? ['partyMember', 'householdMember'],
        capacity: wish.capacity ?? null,
      },
      ...{ office: '演示·便民服务站', officePhone: '0871-0000-0012', isInvented: true },
      ...{ cancelledAt: null, cancelReason: null, endedAt: null },
      ...{ isDraft: false, seriesId: null, occursOn: null },
    }
    await this.db.insert(activity).values(row)
    return row
  }

  tokenOf(of: { communityId: string; activityId: string }, secondsAgo: number): string {
    const slot = slotAt(this.#now().getTime() - secondsAgo * 1000)
    const [token] = makeTokens(this.#settings.signInKeys, of, slot, 1)
    if (!token) throw new Error('No token was made.')
    return token
  }
}
