// Answers in the shape of the contracts, all invented.
export const ids = {
  community: '018f3a5e-1111-4222-8333-444455556666',
  activity: '018f3a5e-0000-4222-8333-444455556610',
  checkIn: '018f3a5e-2222-4222-8333-444455556620',
}

export const brief = {
  communityId: ids.community,
  activityId: ids.activity,
  title: '周末清扫楼道',
  kind: 'cleanUp',
  placeName: '梧桐里小区北门',
  startsAt: '2026-03-14T01:00:00.000Z',
  endsAt: '2026-03-14T03:00:00.000Z',
  isInvented: true,
  cancelledAt: null,
}

export const signedIn = {
  isRepeated: false,
  checkIn: {
    checkInId: ids.checkIn,
    checkedInAt: '2026-03-14T01:03:12.000Z',
    standing: 'confirmed',
    way: 'scan',
  },
  activity: brief,
}

export const me = {
  now: '2026-03-14T01:00:00.000Z',
  name: '马丽花',
  isInvented: true,
  unreadMessages: 0,
  grants: [],
}

export const scanned = {
  communityId: ids.community,
  activityId: ids.activity,
  token: 'a'.repeat(28),
}
