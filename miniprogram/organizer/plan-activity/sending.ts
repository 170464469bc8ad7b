// What the form asks of the server: a new activity or series, or a change of one or of all that follow.
import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import { cancelFollowing } from '@linli/shared/activity/cancel-following'
import { changeActivity } from '@linli/shared/activity/change-activity'
import { changeFollowing } from '@linli/shared/activity/change-following'
import type { NoticeWay } from '@linli/shared/activity/notice'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { planSeries } from '@linli/shared/activity/plan-series'
import { checkInWindow } from '@linli/shared/activity/window'
import type { Attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import type { Repeat } from '../components/repeat-fields/repeat.ts'
import type { Planned } from './form.ts'

export type Reach = 'one' | 'following'

export const noticeChoices: { key: NoticeWay; words: string }[] = [
  { key: 'send', words: '通知他们' },
  { key: 'none', words: '不发通知' },
  { key: 'draft', words: '先存草稿' },
]

export function reachChoices(following: number): { key: Reach; words: string }[] {
  return [
    { key: 'one', words: '只这一场' },
    { key: 'following', words: `这一场和以后的 ${following} 场` },
  ]
}

/** What came of a new one; `first` is where its page is. */
export interface Made {
  first: ActivityKeys
  opensAt: number
  isDraft: boolean
  recipients: number
}

export async function plan(
  communityId: string,
  planned: Planned,
  { repeat, notice }: { repeat: Repeat | null; notice: NoticeWay },
  { newId, requestId }: Attempt,
): Promise<Made> {
  if (!repeat) {
    const wished = { communityId, activityId: newId, ...planned, notice }
    const { opensAt, ...made } = await call(planActivity, wished, requestId)
    return { ...made, opensAt: Date.parse(opensAt), first: { communityId, activityId: newId } }
  }
  const { count: _, ...rule } = repeat
  const wished = { communityId, seriesId: newId, ...planned, ...rule, notice }
  const { occurrences, ...made } = await call(planSeries, wished, requestId)
  const [first] = occurrences
  const startsAt = Date.parse(first?.startsAt ?? planned.startsAt)
  const { opensAt } = checkInWindow(startsAt, startsAt)
  return { ...made, opensAt, first: { communityId, activityId: first?.activityId ?? '' } }
}

/** What became of the notice of a new one. */
export function noticeOf({ isDraft, recipients }: Made, notice: NoticeWay): { noticeLine: string } {
  if (notice === 'draft') return { noticeLine: '居民还看不到，随时可以发布。' }
  if (isDraft) return { noticeLine: `通知要发给 ${recipients} 人，请另一位同事看过再发。` }
  return {
    noticeLine: notice === 'send' ? `已通知 ${recipients} 人。` : '没有发通知，活动单上能看到。',
  }
}

export function change(
  keys: ActivityKeys,
  planned: Planned,
  reach: Reach,
  requestId: string,
): Promise<unknown> {
  const wished = { ...keys, ...planned }
  if (reach === 'one') return call(changeActivity, wished, requestId)
  return call(changeFollowing, wished, requestId)
}

export function callOff(
  keys: ActivityKeys,
  reason: string,
  reach: Reach,
  requestId: string,
): Promise<unknown> {
  const wished = { ...keys, reason }
  if (reach === 'one') return call(cancelActivity, wished, requestId)
  return call(cancelFollowing, wished, requestId)
}
