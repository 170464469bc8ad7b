import { purposeVersions } from '@linli/shared/person/purpose'
import type { Role } from '@linli/shared/person/role'
import type { Client } from 'pg'
import { consent } from '../../functions/_kit/tables.ts'
import { grant } from '../../functions/grant/tables.ts'
import { identity, person } from '../../functions/person/tables.ts'
import { companyId, seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import type { PlaceRow } from './places.ts'
import { begunAt, doorOf, type Sites } from './sites.ts'

/** Whose openid is whose person; only the caller holds the pepper. */
export type Knows = { appId: string; personIdOf: (openId: string) => string }

type Where =
  | 'city'
  | 'district'
  | 'subdistrict'
  | 'community'
  | 'compound'
  | `${number}栋${number}单元${number}`
export type Neighbour = { key: string; name: string; holds: [Role, Where][] }

/** All invented. The last two came by without being on any list. */
export const neighbours: readonly Neighbour[] = [
  { key: 'zhaomin', name: '赵敏', holds: [['communityWorker', 'community']] },
  { key: 'liyuanyuan', name: '李媛媛', holds: [['communityWorker', 'community']] },
  { key: 'puchunhua', name: '普春花', holds: [['gridWorker', 'compound']] },
  { key: 'hejianping', name: '何建平', holds: [['subdistrictOfficer', 'subdistrict']] },
  { key: 'xuwenbin', name: '徐文斌', holds: [['districtSupervisor', 'district']] },
  { key: 'yinjiwei', name: '尹继伟', holds: [['operator', 'city']] },
  { key: 'sunzhiqiang', name: '孙志强', holds: [['propertyStaff', 'compound']] },
  {
    key: 'luozhengming',
    name: '罗正明',
    holds: [
      ['branchSecretary', 'community'],
      ['partyMember', 'community'],
    ],
  },
  {
    key: 'malihua',
    name: '马丽花',
    holds: [
      ['partyMember', 'community'],
      ['householdMember', '2栋3单元401'],
    ],
  },
  {
    key: 'wangweiguo',
    name: '王卫国',
    holds: [
      ['workUnitLiaison', 'community'],
      ['partyMember', 'community'],
    ],
  },
  { key: 'yangxiaoying', name: '杨晓英', holds: [['partyMember', 'community']] },
  { key: 'zhangjianhua', name: '张建华', holds: [['partyMember', 'community']] },
  { key: 'hezhigang', name: '和志刚', holds: [['partyMember', 'community']] },
  { key: 'zhouliqiong', name: '周丽琼', holds: [['partyMember', 'community']] },
  { key: 'chenyongfu', name: '陈永福', holds: [['partyMember', 'community']] },
  { key: 'lixiuzhen', name: '李秀珍', holds: [['partyMember', 'community']] },
  { key: 'dongxiaodong', name: '董晓东', holds: [['partyMember', 'community']] },
  { key: 'duanguohua', name: '段国华', holds: [['householdMember', '3栋2单元602']] },
  { key: 'heguifen', name: '何桂芬', holds: [['householdMember', '3栋2单元602']] },
  { key: 'liujianguo', name: '刘建国', holds: [['householdMember', '1栋3单元201']] },
  { key: 'naxuemei', name: '纳雪梅', holds: [['householdMember', '1栋1单元502']] },
  { key: 'wuqiongfen', name: '吴琼芬', holds: [['householdMember', '2栋1单元301']] },
  { key: 'gaoshunli', name: '高顺利', holds: [['householdMember', '4栋2单元102']] },
  { key: 'baijinfeng', name: '白金凤', holds: [['householdMember', '5栋3单元401']] },
  { key: 'taoxueyi', name: '陶学义', holds: [['householdMember', '6栋1单元302']] },
  { key: 'liguoming', name: '李国明', holds: [] },
  { key: 'duanxiaomei', name: '段小梅', holds: [] },
]

export function openIdOf(key: string): string {
  return `demo-${key}`
}

export async function seedPeople(client: Client, sites: Sites, knows: Knows): Promise<void> {
  const known = neighbours.map((one) => ({
    ...one,
    openId: openIdOf(one.key),
    personId: knows.personIdOf(openIdOf(one.key)),
  }))
  const people = known.map(({ personId, name }) => invented(personId, name))
  const grants = known.flatMap(({ personId, key, holds }) =>
    holds.map(([role, where]) => granted(personId, key, role, placeAt(sites, where))),
  )
  const identities = known.map(({ personId, openId }) => ({
    personId,
    appId: knows.appId,
    openId,
  }))
  await insertMissing(client, person, people)
  await insertMissing(client, grant, grants)
  await insertMissing(client, identity, identities)
  await insertMissing(client, consent, known.flatMap(consented))
}

/** They have signed in before, and those with a role have given their name for it. */
export function consented({ key, personId }: { key: string; personId: string }) {
  return (['signIn', 'service', 'household'] as const).map(
    (purpose): typeof consent.$inferInsert => ({
      personId,
      consentId: seedId('consent', key, purpose),
      purpose,
      version: purposeVersions[purpose],
      givenAt: begunAt,
    }),
  )
}

export function invented(personId: string, name: string): typeof person.$inferInsert {
  return { personId, name, isInvented: true, firstSeenAt: begunAt }
}

/** @param key of the person, so that the grant keeps its id whoever holds the pepper. */
export function granted(
  personId: string,
  key: string,
  role: Role,
  at: PlaceRow,
): typeof grant.$inferInsert {
  return {
    personId,
    grantId: seedId('grant', key, role, at.placeId),
    role,
    communityId: at.communityId,
    placeId: at.placeId,
    startsAt: begunAt,
    endsAt: null,
    companyId: role === 'propertyStaff' ? companyId : null,
    isInvented: true,
  }
}

function placeAt(sites: Sites, where: Where): PlaceRow {
  switch (where) {
    case 'city':
    case 'district':
    case 'subdistrict':
    case 'community':
    case 'compound':
      return sites[where]
    default:
      return doorOf(sites, where)
  }
}
