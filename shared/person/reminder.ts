/**
 * Reminders by WeChat (订阅消息): which message goes by which template, and when it lapses.
 * The templates themselves are chosen at WeChat; their ids and keys are settings.
 */
import type { MessageKind } from './message.ts'

export const reminderTemplates = ['grantChange', 'activityChange'] as const

export type ReminderTemplate = (typeof reminderTemplates)[number]

/** What can become of one. `sending`: called out and not yet answered. All but the first two are final. */
export const reminderStates = [
  'waiting',
  'sending',
  'delivered',
  'failed',
  'unknown',
  'suppressed',
  'expired',
] as const

export type ReminderState = (typeof reminderStates)[number]

interface Reminder {
  template: ReminderTemplate
  /** News of something past lapses; it does not arrive late. */
  lapsesAfterHours: number
}

/**
 * Null: stays in 我的. What one allowed WeChat to say, once, is kept for what concerns oneself, and news for a whole
 * community would use it up.
 */
export const reminderOf: Readonly<Record<MessageKind, Reminder | null>> = {
  invitationAccepted: { template: 'grantChange', lapsesAfterHours: 72 },
  grantHandedOver: { template: 'grantChange', lapsesAfterHours: 72 },
  grantEnded: { template: 'grantChange', lapsesAfterHours: 72 },
  activityCancelled: { template: 'activityChange', lapsesAfterHours: 72 },
  checkInConfirmed: { template: 'activityChange', lapsesAfterHours: 72 },
  checkInRejected: { template: 'activityChange', lapsesAfterHours: 72 },
  householdAccepted: { template: 'grantChange', lapsesAfterHours: 72 },
  householdRefused: { template: 'grantChange', lapsesAfterHours: 72 },
  householdEnded: { template: 'grantChange', lapsesAfterHours: 72 },
  placeFreed: { template: 'activityChange', lapsesAfterHours: 72 },
  activityReleased: null,
  activityMoved: { template: 'activityChange', lapsesAfterHours: 72 },
  activityTakenBack: { template: 'activityChange', lapsesAfterHours: 72 },
  draftWaiting: null,
  hoursCorrected: { template: 'activityChange', lapsesAfterHours: 72 },
  nameCorrected: { template: 'activityChange', lapsesAfterHours: 72 },
  checkedInForYou: { template: 'activityChange', lapsesAfterHours: 72 },
  checkInDisputed: { template: 'activityChange', lapsesAfterHours: 72 },
  disputeUpheld: { template: 'activityChange', lapsesAfterHours: 72 },
  disputeKept: { template: 'activityChange', lapsesAfterHours: 72 },
  enteredDisputeAnswered: null,
  disputeOverdue: { template: 'activityChange', lapsesAfterHours: 72 },
  ratingShown: null,
}

/** What every template has a key for. */
export const reminderFields = ['what', 'about', 'when'] as const

export type ReminderFields = Record<(typeof reminderFields)[number], string>
