import type { listActivities } from '@linli/shared/activity/list-activities'
import { checkInWindow, windowState } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import type { InputOf, OutputOf } from '@linli/shared/operation'
import type { PersonaKey } from './arrangement.ts'
import { wallNow } from './clock.ts'

type Listed = OutputOf<typeof listActivities>['activities'][number]

const home = '/pages/home/home'
const signInCode = '/organizer/sign-in-code/sign-in-code'

/** Where a phone opens: whoever may show the code of an activity that is on shows it, the others see the first page. */
export async function firstScreen(key: PersonaKey): Promise<string> {
  const [shown] = (await activitiesOfToday(key))
    .filter((listed) => listed.canShowCode && isOn(listed))
    .sort((one, other) => other.endsAt.localeCompare(one.endsAt))
  if (!shown) return home
  const { communityId, activityId } = shown
  return `${signInCode}?${new URLSearchParams({ communityId, activityId })}`
}

async function activitiesOfToday(key: PersonaKey): Promise<Listed[]> {
  const input: InputOf<typeof listActivities> = {
    communityId: null,
    fromOn: dateIn(wallNow()),
    days: 1,
  }
  const response = await fetch('/call/api-activity', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-phone': key },
    body: JSON.stringify({
      op: 'activity.listActivities',
      input,
      requestId: crypto.randomUUID(),
    }),
  })
  const { output } = (await response.json()) as { output?: OutputOf<typeof listActivities> }
  return output?.activities ?? []
}

function isOn({ startsAt, endsAt }: Listed): boolean {
  const window = checkInWindow(Date.parse(startsAt), Date.parse(endsAt))
  return windowState(wallNow(), window) === 'open'
}
