// Asks for whom to call where a community has not opened linli: the list of its activities says so instead of a list.
import { listActivities } from '@linli/shared/activity/list-activities'
import { dateIn } from '@linli/shared/day'
import type { NotOpen } from '../components/whom-to-call/whom-to-call.ts'
import { call } from './call.ts'
import { now } from './clock.ts'

/** @returns null when it has opened meanwhile. */
export async function askNotOpen(communityId: string): Promise<NotOpen | null> {
  const asked = { communityId, fromOn: dateIn(now()), days: 1 }
  return (await call(listActivities, asked)).notOpen
}
