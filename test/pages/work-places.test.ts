import { roles } from '@linli/shared/person/role'
import { expect, test } from 'vitest'
import type { Me } from '../../miniprogram/lib/me.ts'
import { whatOneCanDo } from '../../miniprogram/pages/invitation/what-one-can-do.ts'
import { workPlaces } from '../../miniprogram/pages/me/work-places.ts'
import { ids } from './canned.ts'

type Grant = Me['grants'][number]

const place = { placeId: ids.community, kind: 'community', name: '演示·青禾社区' } as const
const grant = (role: Grant['role']): Grant => {
  return { role, communityId: ids.community, place, startsAt: '', endsAt: null }
}
const ways = (...held: Grant['role'][]) => workPlaces(held.map(grant)).map(({ words }) => words)

test('who opens places finds them in 我的, a community worker also the codes', () => {
  expect(ways('operator')).toEqual(['地点和人员'])
  expect(ways('communityWorker')).toEqual([
    ...['签到码和名单', '签到异议', '纸卡', '社区设置', '地点和人员'],
  ])
  expect(ways('branchSecretary')).toEqual(['签到名单', '签到异议', '社区设置', '人员'])
  expect(ways('partyMember', 'gridWorker')).toEqual([])
  expect(ways('propertyStaff')).toEqual(['居民评价'])
})

test('a place stands there once, however many grants lead to it', () => {
  expect(ways('subdistrictOfficer', 'districtSupervisor')).toEqual([
    '地点和人员',
    '评价督导',
    '打星的分项',
  ])
})

test('above communities a place is its own community', () => {
  const [way] = workPlaces([{ ...grant('districtSupervisor'), communityId: null }])
  expect(way?.query).toEqual({ communityId: ids.community, placeId: ids.community })
})

test('every role that is taken up says what one finds, and only what is there', () => {
  for (const role of roles) {
    const named = whatOneCanDo(role).flatMap((line) => line.match(/有“([^”]+)”/)?.[1] ?? [])
    expect(named.sort(), role).toEqual(ways(role).sort())
  }
})
