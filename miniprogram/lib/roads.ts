// Ways from page to page, with what each page needs to be told.
export type ActivityKeys = { communityId: string; activityId: string }

export const paths = {
  home: '/pages/home/home',
  activities: '/pages/activities/activities',
  activity: '/pages/activity/activity',
  scan: '/pages/scan/scan',
  receipt: '/pages/receipt/receipt',
  receipts: '/pages/receipts/receipts',
  myHours: '/pages/my-hours/my-hours',
  nameMyself: '/pages/name-myself/name-myself',
  dispute: '/pages/dispute/dispute',
  invitation: '/pages/invitation/invitation',
  me: '/pages/me/me',
  score: '/pages/score/score',
  rate: '/pages/rate/rate',
  messages: '/pages/messages/messages',
  myData: '/pages/my-data/my-data',
  opinion: '/pages/opinion/opinion',
  leave: '/pages/leave/leave',
  privacy: '/pages/privacy/privacy',
  households: '/pages/households/households',
  verifyHousehold: '/pages/verify-household/verify-household',
  chooseDoor: '/pages/choose-door/choose-door',
  provider: '/pages/provider/provider',
  doors: '/organizer/doors/doors',
  slips: '/organizer/slips/slips',
  claims: '/organizer/claims/claims',
  contracts: '/organizer/contracts/contracts',
  today: '/organizer/today/today',
  signInCode: '/organizer/sign-in-code/sign-in-code',
  attendance: '/organizer/attendance/attendance',
  addByHand: '/organizer/add-by-hand/add-by-hand',
  myCode: '/organizer/my-code/my-code',
  cards: '/organizer/cards/cards',
  disputes: '/organizer/disputes/disputes',
  fence: '/organizer/fence/fence',
  limits: '/organizer/limits/limits',
  items: '/organizer/items/items',
  companyPage: '/organizer/company-page/company-page',
  supervision: '/organizer/supervision/supervision',
  planActivity: '/organizer/plan-activity/plan-activity',
  notice: '/organizer/notice/notice',
  places: '/organizer/places/places',
  addPlace: '/organizer/add-place/add-place',
  openPlace: '/organizer/open-place/open-place',
  people: '/organizer/people/people',
  invite: '/organizer/invite/invite',
  invitationCode: '/organizer/invitation-code/invitation-code',
} as const

export function goTo(path: string, query: Record<string, string> = {}): void {
  wx.navigateTo({ url: addressOf(path, query) })
}

/** For a page that has done its work and should not be found again on the way back. */
export function replaceBy(path: string, query: Record<string, string> = {}): void {
  wx.redirectTo({ url: addressOf(path, query) })
}

export function goBackOrHome(): void {
  if (getCurrentPages().length > 1) wx.navigateBack()
  else wx.switchTab({ url: paths.home })
}

/** WeChat hands a query over still encoded, and a link scanned outside of linli encoded once. */
export function decoded(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? '')
  } catch {
    return value ?? ''
  }
}

/** Of a page, also for a card that somebody is sent. */
export function addressOf(path: string, query: Record<string, string>): string {
  const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path
}
