// Whole answers of what members and organizers do at the door and about it afterwards, all invented.
import { brief, ids, signedIn } from './canned.ts'

const now = () => new Date().toISOString()
const soon = () => new Date(Date.now() + 1_800_000).toISOString()

export const cards = [
  {
    ...{ cardId: ids.checkIn, name: '罗奶奶', unit: null, hasPhone: false },
    ...{ issuedAt: signedIn.checkIn.checkedInAt, endedAt: null, endedBecause: null },
  },
]

export const disputed = {
  ...{ checkInId: ids.checkIn, isEntered: false },
  ...{ disputeId: ids.checkIn, activityId: ids.activity, title: brief.title, isInvented: true },
  ...{ name: '王建国', unit: null, way: 'byHand', standing: 'confirmed' },
  ...{ checkedInAt: signedIn.checkIn.checkedInAt, disputeReason: 'neverThere', remark: null },
  ...{ disputedAt: '2026-03-16T01:00:00.000Z', dueOn: '2026-03-23', isProvisional: false },
  ...{ isOverdue: false, mayAnswer: true, answer: null },
}

export const ownDispute = {
  ...{ disputeId: ids.checkIn, disputeReason: 'neverThere', disputedAt: disputed.disputedAt },
  ...{ dueOn: disputed.dueOn, isProvisional: false, isOverdue: false, answer: null },
}

export const doorOutputs: Record<string, () => object> = {
  'activity.showMyCode': () => ({
    now: now(),
    addressStart: 'https://linli.example/m/',
    firstSlot: Math.floor(Date.now() / 30_000),
    tokens: Array.from({ length: 10 }, (_token, index) => `${index}`.padStart(50, 'm')),
    latest: null,
  }),
  'activity.checkInMember': () => ({
    ...{ isRepeated: false, name: '罗奶奶', checkedInAt: now(), standing: 'confirmed', grade: 'C' },
  }),
  'activity.listCards': () => ({ now: now(), total: cards.length, cards }),
  'activity.issueCard': () => ({
    issuedAt: now(),
    sheetAddress: `https://linli.example/k/${'c'.repeat(22)}/${'k'.repeat(22)}`,
    expiresAt: soon(),
  }),
  'activity.endCard': () => ({ endedAt: now() }),
  'activity.confirmRoster': () => ({ ticked: 1 }),
  'activity.setFence': () => ({ fence: null }),
  'activity.tellFence': () => ({ fenceWord: 'in' }),
  'activity.disputeCheckIn': () => ({ dispute: ownDispute }),
  'activity.disputeForAnother': () => {
    const { disputedAt, dueOn, isProvisional, isOverdue } = disputed
    return { disputedAt, dueOn, isProvisional, isOverdue }
  },
  'activity.listDisputes': () => ({ now: now(), total: 1, unanswered: 1, disputes: [disputed] }),
  'activity.answerDispute': () => ({ answeredAt: now() }),
}
