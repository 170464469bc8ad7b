// A server that answers every operation with something whole, or as a test says.
import { usualLimits } from '@linli/shared/activity/limits'
import { exampleCaps } from '@linli/shared/activity/service-hours'
import { firstList } from '@linli/shared/rating/item'
import { quarterOf } from '@linli/shared/rating/quarter'
import { brief, ids, me, signedIn } from './canned.ts'
import { doorOutputs } from './door.ts'
import { openingOutputs } from './opening.ts'
import { toldOutputs } from './told.ts'

export type Asked = { op: string; input: Record<string, unknown>; requestId: string }

/** Undefined: the whole answer of below; `output` changes parts of it. */
export type Answer = (
  op: string,
) =>
  | { failure: { kind: string; code: string } }
  | { checkIn: true }
  | { output: object }
  | undefined

const now = () => new Date().toISOString()
const in2Hours = () => new Date(Date.now() + 7_200_000).toISOString()
const in4Hours = () => new Date(Date.now() + 14_400_000).toISOString()
const { checkIn } = signedIn

const noHours = { minutes: 0, basis: 'noSignOut', isCapped: false }

const people = ['王建国', '李英', null].map((name, index) => ({
  checkInId: ids.checkIn.slice(0, -1) + index,
  name,
  unit: null,
  checkedInAt: checkIn.checkedInAt,
  standing: index === 2 ? 'unconfirmed' : 'confirmed',
  way: index === 1 ? 'byHand' : 'scan',
  fenceWord: index === 0 ? 'in' : 'unknown',
  isOnRoster: false,
  hasPhone: index !== 1,
  isOwn: false,
  grade: ['A', 'C', 'B'][index],
  byHandReason: index === 1 ? 'noPhone' : null,
  remark: null,
  hasSignedUp: index === 0,
  handedInAt: null,
  checkedOutAt: null,
  checkOutWay: null,
  hours: noHours,
  offeredMinutes: 0,
}))

const community = {
  communityId: ids.community,
  name: '演示·青禾社区',
  subdistrict: '大观街道',
  isInvented: true,
}

const whole = () => ({
  ...today(),
  about: '带上手套和水杯，扫把社区准备。',
  opensAt: now(),
  closesAt: in2Hours(),
  invitedRoles: ['partyMember', 'householdMember'],
  capacity: 40,
  office: '青禾社区便民服务站',
  officePhone: '0871-0000 0012',
  cancelReason: null,
})

const today = () => ({ ...brief, startsAt: now(), endsAt: in2Hours() })
const counted = { title: brief.title, isInvented: true, attendees: 23, capacity: 40 }

const places = { capacity: 40, taken: 38, waiting: 0 }

const answerBy = { dueOn: '2026-03-20', isProvisional: false, isOverdue: false }

const outputs: Record<string, () => object> = {
  ...openingOutputs,
  ...toldOutputs,
  ...doorOutputs,
  'person.showMe': () => ({ ...me, grants: [grant('communityWorker'), grant('partyMember')] }),
  'activity.listActivities': () => ({
    now: now(),
    community,
    notOpen: null,
    activities: [
      {
        ...today(),
        invitedRoles: [],
        checkedInAt: null,
        canShowCode: true,
        places,
        signUp: null,
      },
    ],
    months: [{ date: '2026-03-14', kinds: [brief.kind] }],
  }),
  'activity.showHome': () => ({
    community,
    notOpen: null,
    unreadMessages: 2,
    dues: [
      due('showCode', 23),
      { ...due('answerDispute', 1), until: null, answerBy },
      due('settle', 2),
      due('release', 60),
    ],
    waitingClaims: [
      {
        communityId: ids.community,
        compoundId: ids.checkIn,
        compound: '演示·梧桐里小区',
        waiting: 2,
        firstAskedAt: '2026-03-12T02:00:00.000Z',
      },
    ],
    coming: [
      {
        ...brief,
        startsAt: in2Hours(),
        endsAt: in4Hours(),
        invitedRoles: [],
        checkedInAt: null,
        canShowCode: false,
        places,
        signUp: { signUpId: ids.checkIn, signedUpAt: now(), position: null },
      },
    ],
  }),
  'activity.showActivity': () => ({
    now: now(),
    activity: whole(),
    attendees: 23,
    checkIn,
    places,
    signUp: null,
    dispute: null,
    fence: null,
    isDraft: false,
    series: null,
    canShowCode: true,
    canChange: true,
  }),
  'activity.hold': () => ({
    now: now(),
    heldUntil: now(),
    activity: brief,
    checkIn: null,
    fence: null,
  }),
  'activity.checkIn': () => signedIn,
  'activity.showSignInCode': () => ({
    ...counted,
    now: now(),
    startsAt: now(),
    endsAt: in2Hours(),
    closesAt: in2Hours(),
    addressStart: `https://linli.example/s/${'c'.repeat(22)}/${'a'.repeat(22)}/`,
    firstSlot: Math.floor(Date.now() / 10_000),
    tokens: Array.from({ length: 90 }, (_token, index) => `${index}`.padStart(28, 't')),
  }),
  'activity.listAttendance': () => ({
    ...counted,
    now: now(),
    startsAt: now(),
    endsAt: in2Hours(),
    placeName: brief.placeName,
    cancelledAt: null,
    unconfirmed: 1,
    byHand: 1,
    endedAt: null,
    fixed: null,
    signedOut: 1,
    absent: 2,
    stillWaiting: 1,
    canEnd: true,
    mostMinutes: 150,
    openDisputes: 0,
    fence: null,
    canSettle: true,
    canAddByHand: true,
    places,
    people,
  }),
  'activity.confirmCheckIn': () => ({ ruledAt: now() }),
  'activity.rejectCheckIn': () => ({ ruledAt: now() }),
  'activity.addByHand': () => ({ checkedInAt: now() }),
  'activity.checkOut': () => ({ isRepeated: false, checkOut: { checkedOutAt: now(), way: 'tap' } }),
  'activity.checkOutLate': () => ({
    isRepeated: false,
    checkOut: { checkedOutAt: now(), way: 'tap' },
  }),
  'activity.showReceipt': () => ({
    now: now(),
    startsAt: now(),
    endsAt: in2Hours(),
    signOutUntil: in2Hours(),
    canSignOut: true,
    checkOut: null,
    hours: noHours,
    year: { year: 2026, services: 1, minutes: 0 },
    caps: exampleCaps,
    fenceWord: 'unknown',
    changes: { standings: [], hours: [], names: [] },
  }),
  'activity.listMyHours': () => ({
    now: now(),
    minutes: 97,
    monthMinutes: [0, 0, 97, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    services: 1,
    total: 1,
    caps: [{ community: community.name, caps: exampleCaps }],
    served: [
      {
        ...{ activity: brief, community: community.name },
        ...{ checkedInAt: now(), checkedOutAt: now() },
        hours: { minutes: 97, basis: 'counted', isCapped: false },
      },
    ],
  }),
  'activity.correctHours': () => ({ correctedAt: now() }),
  'activity.correctName': () => ({ correctedAt: now() }),
  'activity.endActivity': () => ({
    endedAt: now(),
    fixed: { attendees: 23, unconfirmed: 1, fixedAt: now() },
  }),
  'activity.takeList': () => ({ takenUntil: in2Hours() }),
  'activity.readList': () => ({
    now: now(),
    title: brief.title,
    startsAt: now(),
    lines: 23,
    base64: 'UEsDBA==',
  }),
  'activity.nameMyself': () => ({ namedAt: now() }),
  'activity.planActivity': () => ({
    now: now(),
    opensAt: now(),
    closesAt: in2Hours(),
    isDraft: false,
    recipients: 26,
  }),
  'activity.planSeries': () => ({
    now: now(),
    occurrences: [
      {
        activityId: ids.activity,
        occursOn: '2026-03-20',
        startsAt: '2026-03-20T01:30:00.000Z',
        isProvisional: false,
      },
    ],
    isDraft: true,
    recipients: 88,
  }),
  'activity.changeFollowing': () => ({ now: now(), changed: 4 }),
  'activity.cancelFollowing': () => ({ cancelledAt: now(), cancelled: 4 }),
  'activity.releaseActivity': () => ({ now: now(), recipients: 88 }),
  'activity.takeBackActivity': () => ({ now: now(), lapsed: 61 }),
  'activity.setLimits': () => ({ number: 3, capsFromOn: '2026-03-15' }),
  'rating.setItems': () => ({ version: 2 }),
  'rating.showItems': () => ({
    now: now(),
    district: '演示·青禾区',
    isInvented: true,
    quarter: quarterOf(Date.now()),
    asked: { version: firstList.version, items: firstList.items },
    lists: [{ ...firstList, written: null }],
  }),
  'activity.showLimits': () => ({
    now: now(),
    community: community.name,
    isInvented: true,
    limits: { ...usualLimits, mostAlone: 20 },
    maySet: true,
    decided: [
      { number: 2, limits: { ...usualLimits, mostAlone: 20 }, ...decided },
      { number: 1, limits: usualLimits, ...decided },
    ],
  }),
  'activity.listDrafts': () => ({ now: now(), drafts: [] }),
  'activity.showNotice': () => ({
    now: now(),
    activity: whole(),
    isDraft: true,
    occurrences: 1,
    recipients: 88,
    mostAlone: 50,
    mayRelease: true,
    told: null,
    read: null,
    acts: [{ act: 'drafted', actedAt: now(), isMine: false, name: '李媛媛' }],
    address: 'https://linli.example/a/7QfK2xAAAAAAAAAAAAAAAA/7QfK2xAAAAAAAAAAAAAAAA',
  }),
  'activity.listCalendarDays': () => ({
    announcedYears: [2025, 2026],
    calendarDays: [{ date: '2026-04-04', kind: 'holiday', name: '清明节' }],
  }),
  'activity.changeActivity': () => ({ now: now(), opensAt: now(), closesAt: in2Hours() }),
  'activity.cancelActivity': () => ({ cancelledAt: now() }),
  'activity.listMyReceipts': () => ({
    total: 1,
    receipts: [{ ...checkIn, community: community.name, activity: brief }],
  }),
}

const decided = {
  decidedAt: '2026-03-10T01:00:00.000Z',
  capsFromOn: '2026-03-11',
  decidedBy: { name: '罗正明' },
}

function due(kind: string, count: number) {
  const { communityId, activityId, title, placeName } = today()
  const brief = { communityId, title, placeName, startsAt: now() }
  const about = { ...brief, until: in2Hours(), answerBy: null }
  return {
    kind,
    ...about,
    activityId: activityId.replace(/.$/, kind === 'settle' ? '1' : '2'),
    count,
  }
}

function grant(role: string) {
  const place = { placeId: ids.community, kind: 'community', name: community.name }
  return { role, communityId: ids.community, place, startsAt: now(), endsAt: in2Hours() }
}

export function aServer(asked: Asked[], answer: () => Answer) {
  const reply = (sent: unknown) => {
    const { op, input, requestId } = sent as Asked
    asked.push({ op, input, requestId })
    const given = answer()(op)
    if (given && 'failure' in given) return { requestId, failure: given.failure }
    const changed = given && 'output' in given ? given.output : given ? { checkIn } : {}
    const output = { ...outputs[op]?.(), ...changed }
    return { requestId, output }
  }
  const domains = ['activity', 'person', 'place', 'grant', 'rating']
  return Object.fromEntries(domains.map((domain) => [`api-${domain}`, reply]))
}
