/**
 * The reads that cross communities (or persons), with the tables of which they read more than one partition, and why
 * that may be. docs/decisions/0008-scale-out.md names the same; whatever is not listed fails.
 */
export interface Crossing {
  tables: readonly string[]
  because: string
}

const own = 'a person’s own things, wherever they lie'
const tree = 'one step in the tree of places, whose upper nodes are partitions of their own'
const audience = 'whom an activity is meant for: grants by their place, in office hours'
const figures = 'the figures of a type are of a district'
const staff = 'the figures of a district, and every compound that one’s company serves'
const staffThere = 'the property staff of one compound, by their place, in office hours'
const everyone = 'a timer goes through all communities, outside of any call'

export const crossings: Readonly<Record<string, Crossing>> = {
  'activity.planActivity': { tables: ['person_grant'], because: audience },
  'activity.planSeries': { tables: ['person_grant'], because: audience },
  'activity.releaseActivity': { tables: ['person_grant'], because: audience },
  'activity.showNotice': { tables: ['person', 'person_grant'], because: audience },
  'activity.takeBackActivity': {
    tables: ['message'],
    because: 'messages by their activity, once in a while',
  },
  'activity.listActivities': { tables: ['place'], because: tree },
  'activity.listAttendance': { tables: ['person'], because: 'the names of at most 100 people' },
  'activity.listMyHours': {
    tables: ['activity', 'check_in', 'check_out', 'correction', 'ruling'],
    because: own,
  },
  'activity.listDisputes': {
    tables: ['person', 'person_grant'],
    because: 'the names of at most 50 people',
  },
  'activity.listMyReceipts': {
    tables: ['activity', 'check_in', 'place', 'ruling'],
    because: own,
  },
  'activity.showHome': {
    tables: ['activity', 'attendee_name', 'check_in', 'place', 'ruling', 'sign_up'],
    because: own,
  },
  'activity.listSignUps': { tables: ['person'], because: 'the names of at most 100 people' },
  'activity.readList': { tables: ['person'], because: 'the names of those on the list' },
  'activity.showLimits': { tables: ['person'], because: 'the names of at most 20 who decided' },
  'activity.showReceipt': {
    tables: ['activity', 'check_in', 'check_out', 'community_limit', 'correction', 'ruling'],
    because: own,
  },
  'activity.checkInMember': { tables: ['person'], because: 'the name of whoever was scanned' },
  'activity.disputeCheckIn': {
    tables: ['person_grant'],
    because: 'those who answer for one community, by their place',
  },
  'activity.disputeForAnother': {
    tables: ['person_grant'],
    because: 'those who answer for one community, by their place',
  },
  'activity.showMyCode': { tables: ['activity', 'check_in'], because: own },
  'grant.endGrant': { tables: ['person_grant'], because: 'a grant by its place, in office hours' },
  'grant.listGrants': {
    tables: ['person', 'person_grant'],
    because: 'the grants of one place, in office hours',
  },
  'household.listClaims': {
    tables: ['household_claim', 'place'],
    because: 'the door of each claim and who else is there, joined by the community of the row',
  },
  'household.showDoor': {
    tables: ['household_claim', 'place'],
    because: 'one’s own claim with its door, joined by the community of the row',
  },
  'household.showMyHouseholds': { tables: ['household_claim', 'place'], because: own },
  'person.deleteMe': {
    tables: [
      ...['attendee_name', 'by_hand', 'check_in', 'check_out', 'community_limit', 'correction'],
      ...[
        'hold',
        'household_claim',
        'invitation',
        'message',
        'release_act',
        'ruling',
        'sign_up',
        'slip_try',
      ],
      ...['card_sheet', 'dispute', 'dispute_answer', 'dispute_overdue', 'fence_word'],
      ...['member_scan', 'paper_card', 'roster_tick'],
      ...['board_confirmation', 'company_answer', 'coverage_figure', 'rating_flag', 'rating_sheet'],
      ...['vote', 'vote_version'],
    ],
    because: own,
  },
  'person.showMe': { tables: ['place'], because: own },
  'person.showMyData': {
    tables: [
      ...['activity', 'attendee_name', 'check_in', 'check_out', 'correction', 'hold'],
      ...['dispute', 'fence_word', 'household_claim', 'invitation', 'paper_card'],
      ...['place', 'record', 'ruling', 'sign_up', 'vote', 'vote_version'],
    ],
    because: own,
  },
  'place.addPlace': { tables: ['place'], because: tree },
  'place.closePlace': { tables: ['place'], because: tree },
  'place.listOpenCommunities': {
    tables: ['place'],
    because: 'the public page of all communities, kept for a minute by whoever asks',
  },
  'place.listPlaces': { tables: ['place'], because: tree },
  'place.openPlace': { tables: ['place'], because: tree },
  'provider.listCompanies': {
    tables: ['place', 'service_contract'],
    because: 'how many compounds of the district each company serves, in office hours',
  },
  'provider.endContract': { tables: ['person_grant'], because: staffThere },
  'provider.startContract': { tables: ['person_grant'], because: staffThere },
  'provider.registerCompany': { tables: ['place'], because: tree },
  'rating.answerScore': { tables: ['rating_batch', 'service_contract'], because: staff },
  'rating.listBoards': {
    tables: ['board_confirmation', 'place'],
    because: 'the public list of districts, kept for a minute by whoever asks',
  },
  'rating.listMyCompounds': { tables: ['place'], because: own },
  'rating.objectToScore': { tables: ['rating_batch', 'service_contract'], because: staff },
  'rating.showBoard': {
    tables: ['rating_line'],
    because: 'the public board of a district, kept for a minute by whoever asks',
  },
  'rating.showCompanyPage': { tables: ['rating_batch', 'service_contract'], because: staff },
  'rating.showItems': { tables: ['person'], because: 'the names of at most 99 who wrote' },
  'rating.showScore': { tables: ['rating_batch'], because: figures },
  'rating.showSupervision': {
    tables: ['place', 'rating_flag', 'rating_line'],
    because: 'a supervisor looks at the flags of a whole district',
  },
  'cron-activities': {
    tables: [
      ...['activity', 'activity_total', 'check_in', 'ruling'],
      ...['dispute', 'dispute_answer', 'dispute_overdue'],
    ],
    because: everyone,
  },
  'cron-ledger': { tables: ['record', 'record_seal'], because: everyone },
  'cron-outbox': { tables: ['message', 'outbox', 'reminder_quota'], because: everyone },
  'cron-ratings': {
    tables: [
      ...['person_grant', 'place', 'rating_batch', 'rating_sheet', 'service_contract', 'tally'],
      ...['vote', 'vote_version'],
    ],
    because: everyone,
  },
  'cron-retention': {
    tables: [
      ...['activity', 'card_sheet', 'hold', 'invitation', 'message', 'outbox', 'request'],
      ...['door_file_piece', 'household_claim', 'sign_up', 'slip_try'],
    ],
    because: everyone,
  },
}
