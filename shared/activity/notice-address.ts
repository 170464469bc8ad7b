/** Where a shared text about an activity leads: `<origin>/a/<community>/<activity>`, ids as 22 base64url characters. */
import { base64urlOfUuid } from '../base64url.ts'

export function noticeAddress(origin: string, communityId: string, activityId: string): string {
  return `${origin}/a/${base64urlOfUuid(communityId)}/${base64urlOfUuid(activityId)}`
}
