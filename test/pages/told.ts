// Whole answers about what linli told one and what it holds, all invented.
import { brief, ids, me, signedIn } from './canned.ts'

export const place = '演示·青禾社区'
const { checkIn } = signedIn

const nobody = { personName: null, title: null, reason: null }
const nothing = { startsAt: null, communityId: null, activityId: null }
const told = { ...nobody, ...nothing, placeName: place, role: 'gridWorker', readAt: me.now }
const kinds = [
  { kind: 'invitationAccepted', personName: '张三', readAt: null },
  { kind: 'grantHandedOver', personName: '张三', readAt: null },
  { kind: 'grantEnded' },
]

export const messages = kinds.map((message, index) => ({
  ...told,
  ...message,
  messageId: `018f3a5e-7777-4222-8333-44445555667${index}`,
  writtenAt: `2026-03-1${4 - index}T01:03:00.000Z`,
}))

export const offered = [
  { template: 'grantChange', templateId: 'demo-grant-change' },
  { template: 'activityChange', templateId: 'demo-activity-change' },
]

export const toldOutputs: Record<string, () => object> = {
  'person.listMessages': () => ({ unread: 2, total: messages.length, messages }),
  'person.readMessages': () => ({ unread: 0 }),
  'person.showReminders': () => ({ remaining: 0, offered }),
  'person.allowReminder': () => ({ remaining: 2 }),
  'person.stopReminders': () => ({ remaining: 0 }),
  'person.giveConsent': () => ({ givenAt: me.now }),
  'person.withdrawConsent': () => ({ withdrawnAt: me.now }),
  'person.deleteMe': () => ({ deletedAt: me.now }),
  'person.showMyData': () => ({
    now: me.now,
    name: me.name,
    firstSeenAt: '2026-01-05T01:00:00.000Z',
    grants: [
      {
        role: 'gridWorker',
        kind: 'community',
        place,
        startsAt: '2026-01-05T01:00:00.000Z',
        endsAt: '2026-12-31T16:00:00.000Z',
      },
    ],
    checkIns: [1, 2, 3, 4].map((index) => ({
      ...checkIn,
      fenceWord: 'in',
      checkedOutAt: null,
      correctedMinutes: null,
      name: null,
      unit: null,
      checkInId: ids.checkIn.slice(0, -1) + index,
      community: place,
      title: brief.title,
    })),
    consents: [
      {
        purpose: 'signIn',
        version: 1,
        givenAt: '2026-01-05T01:00:00.000Z',
        endedAt: null,
      },
    ],
    disputes: [
      {
        ...{ title: brief.title, disputeReason: 'neverThere', remark: '那天在外地' },
        disputedAt: checkIn.checkedInAt,
      },
    ],
    cards: [
      {
        ...{ community: place, name: me.name, unit: null },
        ...{ issuedAt: checkIn.checkedInAt, endedAt: null },
      },
    ],
    signUps: [],
    households: [],
    ratings: [],
    holds: [],
    invitations: [],
    requests: [{ askedAt: checkIn.checkedInAt }],
    messages: messages.map(({ kind, writtenAt }) => ({ kind, writtenAt })),
    reminders: [],
    remindersLeft: 0,
    isIdentityKept: false,
    ledger: [{ operation: 'activity.checkIn', recordedAt: checkIn.checkedInAt }],
  }),
}

/** Of somebody whom linli has not met. */
export const nothingHeld = {
  now: me.now,
  name: null,
  firstSeenAt: null,
  grants: [],
  checkIns: [],
  consents: [],
  disputes: [],
  cards: [],
  signUps: [],
  households: [],
  ratings: [],
  holds: [],
  messages: [],
  invitations: [],
  requests: [],
  reminders: [],
  remindersLeft: 0,
  isIdentityKept: false,
  ledger: [],
}
