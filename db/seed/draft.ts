import { daysLater } from '@linli/shared/day'
import type { Client } from 'pg'
import { activity, communityLimit, releaseAct } from '../../functions/activity/tables.ts'
import { type ActivityRow, onDay } from './activities.ts'
import { insertMissing } from './insert.ts'
import { type Knows, openIdOf } from './people.ts'
import { insertSignUps, signedUp } from './sign-ups.ts'
import { begunAt } from './sites.ts'

const usual = { capacity: null, placeName: '青禾社区党群服务站' }
const lights = {
  ...{ ...usual, at: '19:00', minutes: 60, title: '楼道灯换新说明会', kind: 'meeting' as const },
  about: '三栋到五栋的楼道灯下周换，说说什么时候停电、怎么走。',
}
const advice = {
  ...{ ...usual, at: '14:30', minutes: 120, title: '免费法律咨询', kind: 'publicService' as const },
  about: '律师换了一天来，上次报名的都还算数。请带上要问的材料。',
}
/** Together with whom the community knows, more than one organizer tells alone here. */
const askedForAdvice = 12
const mostAlone = 30

/** What 罗正明 decided for the community; the hours are as in the example. */
export async function seedLimits(client: Client, communityId: string, knows: Knows): Promise<void> {
  const caps = { mostMinutesPerDay: 480, mostMinutesPerActivity: 480, mostMinutesByTap: 120 }
  const decidedBy = knows.personIdOf(openIdOf('luozhengming'))
  const of = { communityId, number: 1, mostAlone, ...caps, capsFromOn: '2025-03-02' }
  await insertMissing(client, communityLimit, [{ ...of, decidedBy, decidedAt: begunAt }])
}

/** One that 李媛媛 has drafted and 赵敏 can release, and one of 赵敏’s that tells too many for her alone. */
export async function seedDrafts(
  client: Client,
  communityId: string,
  today: string,
  knows: Knows,
): Promise<void> {
  const draft = { ...onDay(communityId, daysLater(today, 5), lights), isDraft: true }
  await insertDraft(client, draft, today, knows.personIdOf(openIdOf('liyuanyuan')))
  const own = { ...onDay(communityId, daysLater(today, 6), advice), isDraft: true }
  if (!(await insertDraft(client, own, today, knows.personIdOf(openIdOf('zhaomin'))))) return
  const people = Array.from({ length: askedForAdvice }, (_, index) => {
    const key = `asked-for-advice-${index}`
    return { key, personId: knows.personIdOf(openIdOf(key)) }
  })
  await insertSignUps(client, signedUp(own, people, atMidnight(today)))
}

/** Not again while one waits: @returns whether it is a new one. */
async function insertDraft(
  client: Client,
  draft: ActivityRow,
  today: string,
  actedBy: string,
): Promise<boolean> {
  const waiting = await client.query(
    'select 1 from linli.activity where community_id = $1 and is_draft and title = $2 limit 1',
    [draft.communityId, draft.title],
  )
  if (waiting.rowCount !== 0) return false
  await insertMissing(client, activity, [draft])
  const { communityId, activityId: subjectId } = draft
  const how = { number: 1, act: 'drafted' as const, actedBy, recipients: null }
  await insertMissing(client, releaseAct, [
    { communityId, subjectId, ...how, actedAt: atMidnight(today) },
  ])
  return true
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}
