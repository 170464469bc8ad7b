/**
 * Fields that say nothing about a person by themselves. By name, by `parent.name` where the name alone says too
 * little, or by operation and path. What is not here and not in functions/http-public/privacy/kinds.ts is undecided.
 */
export const impersonal: readonly string[] = [
  // Random ids of records, keys that prove a scan or an invitation, and how an answer is cut into pages.
  ...[
    'communityId',
    'activityId',
    'checkInId',
    'signUpId',
    'ratingId',
    'providerId',
    'compoundId',
    'doorId',
    'placeId',
    'cardId',
    'replaces',
    'disputeId',
    'grantId',
    'invitationId',
    'messageId',
  ],
  ...['districtId', 'parentId', 'parentCommunityId', 'token', 'tokens', 'firstSlot', 'slots'],
  ...['address', 'addressStart', 'skip', 'most', 'total', 'until', 'fromOn', 'days', 'now'],
  // What is scanned of a member, and the key of a sheet to print; what it opens is marked where it is told.
  ...['code', 'myCode', 'key', 'sheetAddress'],
  // Where an activity is; no field says where a person is (test/privacy/no-coordinates.test.ts).
  ...['latitude', 'longitude', 'radiusMetres'],
  // An activity.
  ...['title', 'kind', 'about', 'placeName', 'startsAt', 'endsAt', 'opensAt', 'closesAt'],
  ...[
    'invitedRoles',
    'capacity',
    'taken',
    'waiting',
    'arrived',
    'attendees',
    'unconfirmed',
    'cancelledAt',
    'cancelReason',
  ],
  'dues.count',
  ...['signedOut', 'absent', 'stillWaiting', 'canEnd', 'mostMinutes', 'fixedAt', 'correctedAt'],
  ...['checkOutId', 'signOutUntil', 'canSignOut', 'activity.listMyHours input.year'],
  // The list as a file.
  ...['takenUntil', 'format', 'lines'],
  'activity.correctHours input.reason',
  'activity.correctName input.reason',
  ...['byHand', 'canSettle', 'canAddByHand', 'ruledAt', 'checkInIds', 'ticked'],
  // What the community answers to a dispute, and by when.
  ...['openDisputes', 'unanswered', 'isUpheld', 'sentence', 'answeredAt', 'dueOn', 'isProvisional'],
  ...['isOverdue', 'mayAnswer', 'isEntered'],
  // A draft, its notice and how it comes again; the calendar.
  ...['notice', 'isDraft', 'recipients', 'mostAlone', 'mayRelease', 'told', 'read', 'lapsed'],
  ...['act', 'actedAt', 'draftedAt', 'occurrences', 'date', 'kinds'],
  ...['seriesId', 'weekdays', 'week', 'untilOn', 'onHoliday'],
  ...['occursOn', 'following', 'isProvisional', 'changed', 'cancelled', 'announcedYears'],
  'calendarDays.name',
  'activity.cancelFollowing input.reason',
  'activity.cancelActivity input.reason',
  'activity.rejectCheckIn input.reason',
  'messages.reason',
  // What a community decided for itself.
  ...['capsFromOn', 'graceMinutes', 'maySet', 'decidedAt'],
  ...[
    'mostMinutesPerDay',
    'mostMinutesPerActivity',
    'mostMinutesByTap',
    'activity.setLimits output.number',
    'decided.number',
  ],
  // Doors, the file that names them and their slips; which claims a worker asks for.
  ...['compoundId', 'doorId', 'claimId', 'fileId', 'sheetKey', 'number', 'pieces', 'base64'],
  ...['rows', 'buildings', 'entrances', 'doors', 'known', 'fault', 'faultCount', 'line'],
  ...['column', 'field', 'found', 'first', 'ignored', 'slips', 'replaced', 'opensUntil'],
  ...['validUntil', 'compound', 'door', 'code', 'members', 'proven', 'which', 'firstAskedAt'],
  ...['acceptClaim', 'refuseClaim'].map((name) => `household.${name} output.decidedAt`),
  ...['recordMoveOut', 'refuseClaim'].map((name) => `household.${name} input.words`),
  // Who serves a compound.
  ...['companyId', 'contractId', 'providerId', 'creditCode', 'company', 'compounds', 'startsOn'],
  ...['companies.name', 'provider.registerCompany input.name'],
  'provider.withdrawContract output.withdrawnAt',
  // A place, and the office that answers for it.
  ...['place', 'place.name', 'community', 'community.name', 'communities.name', 'children.name'],
  ...['districts.name', 'place.addPlace input.name', 'subdistrict', 'compoundType', 'openedAt'],
  ...['isOpen', 'notOpen.name', 'office', 'officePhone', 'isInvented'],
  // An invitation before anybody took it up, and what ends.
  ...['role', 'endsOn', 'expiresAt', 'isWithdrawn', 'endedAt', 'openInvitations'],
  // A quarter in which stars are given, and the key of an item; how often they were changed.
  ...['quarter', 'item', 'vote.number', 'mine.number', 'ratings.compound', 'itemName', 'lastDay'],
  // Who serves a compound, and what is published of all its households together.
  ...['compoundName', 'providerName', 'providerKind', 'isShown', 'edition', 'publishedOn'],
  ...['households', 'votes', 'starSum', 'bars', 'scoreTenths', 'scoreHundredths', 'lowTenths'],
  ...['highTenths', 'rank', 'ranked', 'compounds', 'meanHundredths', 'votesFrom'],
  ...['providerKind', 'spreadHundredths', 'votes', 'digest', 'content', 'authority', 'confirmedOn'],
  ...['district', 'districtId', 'confirmationId', 'isOn', 'changedAt', 'covered', 'asOf'],
  ...['quarters', 'wrongFrom', 'correctedOn', 'because', 'isInvented'],
  // What a company says in its own name, and what a supervisor finds of a line: of no person.
  ...['rating.answerScore input.words', 'rating.objectToScore input.words', 'answer.words'],
  ...['objection.words', 'flags.words', 'flags.reason', 'rating.settleFlag input.reason'],
  ...['objectedAt', 'finding', 'settledAt', 'enteredAt', 'objectionsEndOn', 'mayObject'],
  ...['takenBackBecause'],
  ...['isPublished', 'unsettled'],
  // What a district asks besides the overall stars, in versions.
  ...['items.name', 'since', 'asked.version', 'lists.version', 'rating.setItems output.version'],
  'written.at',
  // The templates of reminders that are set up.
  ...['template', 'templateId'],
  // What the caller may do, and whether an answer is a repeated one.
  ...['canShowCode', 'canChange', 'isMine', 'mayEnd', 'mayOpen', 'isRepeated', 'isOwn'],
  // That one wants to be deleted, and when it was done.
  ...['isSure', 'deletedAt'],
]
