/** The kinds of information about a person that linli handles, and which field of a contract is of which kind. */
export const kinds = {
  name: '您自己留的名字',
  firstSeen: '您第一次来的日子',
  consents: '您同意过什么、哪一版、从哪天起、哪天收回',
  grants: '您的身份：角色、地点、从哪天到哪天',
  checkIns: '您在哪场活动、几点签到，是否已确认',
  holds: '您扫签到码的时刻',
  messages: '邻里告诉您的消息，您读过没有',
  invitations: '您发出的邀请',
  requests: '您的手机发来的办事请求',
  ledger: '您办过的事和时间（台账）',
} as const

export type Kind = keyof typeof kinds

/**
 * By the name of a field, or, where that says too little, by `parent.name`. `npm run check` fails on a field
 * that stands neither here nor among the impersonal ones of tools/privacy/impersonal.ts.
 */
export const kindOfField: Readonly<Record<string, Kind>> = {
  name: 'name',
  personName: 'name',
  people: 'checkIns',
  firstSeenAt: 'firstSeen',
  grants: 'grants',
  'grants.role': 'grants',
  'grants.place': 'grants',
  'grants.startsAt': 'grants',
  'grants.endsAt': 'grants',
  checkIn: 'checkIns',
  checkIns: 'checkIns',
  receipts: 'checkIns',
  checkedInAt: 'checkIns',
  standing: 'checkIns',
  consents: 'consents',
  purpose: 'consents',
  version: 'consents',
  givenAt: 'consents',
  withdrawnAt: 'consents',
  'consents.endedAt': 'consents',
  holds: 'holds',
  heldAt: 'holds',
  heldUntil: 'holds',
  messages: 'messages',
  unread: 'messages',
  unreadMessages: 'messages',
  'messages.kind': 'messages',
  'messages.placeName': 'messages',
  'messages.role': 'messages',
  writtenAt: 'messages',
  readAt: 'messages',
  invitations: 'invitations',
  invitedAt: 'invitations',
  requests: 'requests',
  askedAt: 'requests',
  ledger: 'ledger',
  operation: 'ledger',
  recordedAt: 'ledger',
}
