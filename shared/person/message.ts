/** What a message in 我的 can be about. The words are on the phone; facts are names of things, never of others' matters. */
export const messageKinds = [
  'invitationAccepted',
  'grantEnded',
  'grantHandedOver',
  'activityCancelled',
  'checkInConfirmed',
  'checkInRejected',
  'placeFreed',
  'householdAccepted',
  'householdRefused',
  'householdEnded',
  'activityReleased',
  'activityMoved',
  'activityTakenBack',
  'draftWaiting',
  'hoursCorrected',
  'nameCorrected',
  'checkedInForYou',
  'checkInDisputed',
  'disputeUpheld',
  'disputeKept',
  'enteredDisputeAnswered',
  'disputeOverdue',
  'ratingShown',
] as const

export type MessageKind = (typeof messageKinds)[number]
