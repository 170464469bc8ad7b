import { listActivities } from '@linli/shared/activity/list-activities'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { checkInWindow, windowState } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import { ask } from './call.ts'

export type ActivityKeys = { communityId: string; activityId: string }

/** The one that `npm start` has made sure of: it has begun, and can be signed in at now. */
export async function openActivity(url: string): Promise<ActivityKeys & { title: string }> {
  const { activities } = await ask(url, 'zhaomin', listActivities, {
    communityId: null,
    fromOn: dateIn(Date.now()),
    days: 1,
  })
  const [found] = activities
    .filter(({ startsAt, endsAt }) => {
      const window = checkInWindow(Date.parse(startsAt), Date.parse(endsAt))
      const isOpen = windowState(Date.now(), window) === 'open'
      return isOpen && Date.parse(startsAt) <= Date.now()
    })
    .sort((one, other) => other.endsAt.localeCompare(one.endsAt))
  if (!found) throw new Error('No activity is open now.')
  const { communityId, activityId, title } = found
  return { communityId, activityId, title }
}

/** The text of its code now, and one that differs in its last character. */
export async function codes(url: string, keys: ActivityKeys) {
  const { addressStart, tokens } = await ask(url, 'zhaomin', showSignInCode, { ...keys, slots: 1 })
  const [token = ''] = tokens
  const altered = token.endsWith('A') ? 'Q' : 'A'
  return { fresh: addressStart + token, forged: addressStart + token.slice(0, -1) + altered }
}
