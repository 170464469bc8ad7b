import { daysLater } from '@linli/shared/day'
import type { Client } from 'pg'
import { activity, releaseAct } from '../../functions/activity/tables.ts'
import { type ActivityRow, onDay } from './activities.ts'
import { insertMissing } from './insert.ts'
import { type Knows, openIdOf } from './people.ts'

const daysAhead = 5

/** One that 李媛媛 has drafted and another organizer is to release; not again while it waits. */
export async function seedDraft(
  client: Client,
  communityId: string,
  today: string,
  knows: Knows,
): Promise<void> {
  const waiting = await client.query(
    'select 1 from linli.activity where community_id = $1 and is_draft and series_id is null limit 1',
    [communityId],
  )
  if (waiting.rowCount !== 0) return
  const draft: ActivityRow = {
    ...onDay(communityId, daysLater(today, daysAhead), {
      at: '19:00',
      minutes: 60,
      title: '楼道灯换新说明会',
      kind: 'meeting',
      about: '三栋到五栋的楼道灯下周换，说说什么时候停电、怎么走。',
      placeName: '青禾社区党群服务站',
      capacity: null,
    }),
    isDraft: true,
  }
  await insertMissing(client, activity, [draft])
  const drafted = {
    communityId,
    subjectId: draft.activityId,
    number: 1,
    act: 'drafted' as const,
    actedBy: knows.personIdOf(openIdOf('liyuanyuan')),
    actedAt: new Date(`${today}T00:00:00+08:00`),
    recipients: null,
  }
  await insertMissing(client, releaseAct, [drafted])
}
