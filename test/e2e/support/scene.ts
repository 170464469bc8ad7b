// What the screens are about, found in a neighbourhood that has just been opened.
import { randomUUID } from 'node:crypto'
import { listActivities } from '@linli/shared/activity/list-activities'
import { listDrafts } from '@linli/shared/activity/list-drafts'
import { dateIn, daysLater } from '@linli/shared/day'
import { invite } from '@linli/shared/grant/invite'
import { showMe } from '@linli/shared/person/show-me'
import { listPlaces } from '@linli/shared/place/list-places'
import { ask } from './call.ts'
import { type ActivityKeys, codes, openActivity } from './open-activity.ts'

export interface Scene {
  /** Queries that name an activity: one open now, one with a waitlist, one that has been, one not released yet. */
  open: string
  crowded: string
  past: string
  draft: string
  communityId: string
  /** Queries that name a place: a subdistrict with communities in it, and one of them that has not opened linli. */
  subdistrict: string
  unopened: string
  /** The query that names the supervisor’s district. */
  district: string
  /** An address that makes whoever scans it a party member. */
  invitation: string
  /** A text that signs in now, and one that never did. */
  code: { fresh: string; forged: string }
}

/** Only names are asked of it. */
export const noScene: Scene = {
  ...{ open: '', crowded: '', past: '', draft: '', communityId: '', subdistrict: '', unopened: '' },
  ...{ district: '', invitation: '', code: { fresh: '', forged: '' } },
}

export async function aScene(url: string): Promise<Scene> {
  const { title: _, ...open } = await openActivity(url)
  const { communityId } = open
  const [before = [], after = []] = [await listed(url, -7, 7), await listed(url, 1, 4)]
  const { drafts } = await ask(url, 'zhaomin', listDrafts, { communityId })
  const { address } = await ask(url, 'zhaomin', invite, {
    ...{ invitationId: randomUUID(), communityId, placeId: communityId },
    ...{ role: 'partyMember', endsOn: null },
  })
  return {
    open: queryOf(open),
    crowded: queryOf(after.find(({ places }) => places.waiting > 0)),
    past: queryOf(before[0]),
    draft: queryOf(drafts[0]),
    communityId,
    ...(await neighbours(url)),
    district: await districtOf(url),
    invitation: address,
    code: await codes(url, open),
  }
}

/** The same with codes of this moment. */
export async function refreshed(url: string, scene: Scene): Promise<Scene> {
  const keys = new URLSearchParams(scene.open)
  const [communityId, activityId] = [keys.get('communityId'), keys.get('activityId')]
  return {
    ...scene,
    code: await codes(url, { communityId: `${communityId}`, activityId: `${activityId}` }),
  }
}

async function listed(url: string, fromDay: number, days: number) {
  const fromOn = daysLater(dateIn(Date.now()), fromDay)
  const wish = { communityId: null, fromOn, days }
  return (await ask(url, 'zhaomin', listActivities, wish)).activities
}

async function neighbours(url: string): Promise<{ subdistrict: string; unopened: string }> {
  const { grants } = await ask(url, 'hejianping', showMe, {})
  const { placeId } = grants[0]?.place ?? { placeId: '' }
  const wish = { communityId: placeId, placeId }
  const { children } = await ask(url, 'hejianping', listPlaces, wish)
  const found = children.find(({ mayOpen, openedAt }) => mayOpen && openedAt === null)
  const { communityId = '', placeId: ownId = '', kind = '', name = '' } = found ?? {}
  const unopened = { communityId, placeId: ownId, kind, name, via: placeId }
  return { subdistrict: query(wish), unopened: query(unopened) }
}

async function districtOf(url: string): Promise<string> {
  const { grants } = await ask(url, 'xuwenbin', showMe, {})
  return query({ districtId: grants[0]?.place.placeId ?? '' })
}

function queryOf(keys: ActivityKeys | undefined): string {
  return keys ? query({ communityId: keys.communityId, activityId: keys.activityId }) : ''
}

function query(parts: Record<string, string>): string {
  return String(new URLSearchParams(parts))
}
