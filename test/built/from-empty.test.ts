// From an empty database to a first sign-in, without any seed: the operator's command, and then only what phones ask
// of the built functions, in both shapes in which the platform says who is calling.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkIn } from '@linli/shared/activity/check-in'
import { hold } from '@linli/shared/activity/hold'
import { listActivities } from '@linli/shared/activity/list-activities'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { readAddress } from '@linli/shared/activity/sign-in-code'
import { dateIn } from '@linli/shared/day'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { readInvitation } from '@linli/shared/grant/invitation'
import { invite } from '@linli/shared/grant/invite'
import type { Scope } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { showMe } from '@linli/shared/person/show-me'
import { addPlace } from '@linli/shared/place/add-place'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { listPlaces } from '@linli/shared/place/list-places'
import { openPlace } from '@linli/shared/place/open-place'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../../functions/_kit/settings.ts'
import { inviteOperator } from '../../local/operator.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { someSecrets } from '../_kit/worlds.ts'
import { aDatabase, type Database } from '../support/database.ts'
import { buildInto, endAll, startAll } from './functions.ts'
import type { Platform } from './platform.ts'
import { Someone } from './someone.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-from-empty-'))
const contact = { office: '演示·便民服务站', officePhone: '0871-0000 0001' }
let files: ReadonlyMap<string, string>

beforeAll(async () => {
  files = await buildInto(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['call-environment', 'call-environ'] as const)('from empty, with %s', (shape) => {
  let database: Database
  let platforms: ReadonlyMap<string, Platform>
  let environment: Record<string, string>
  const people: Record<string, Someone> = {}

  beforeAll(async () => {
    database = await aDatabase()
    environment = localEnvironment(someSecrets, database.appUrl, 2)
    platforms = startAll(files, environment)
    for (const name of ['operator', 'supervisor', 'officer', 'worker', 'member', 'stranger'])
      people[name] = new Someone(platforms, shape)
  }, 60_000)
  afterAll(async () => {
    await endAll(platforms)
    await database.drop()
  })

  it('comes to a first sign-in, each step by the person whose it is', {
    timeout: 60_000,
  }, async () => {
    const operator = somebody('operator')
    const stranger = somebody('stranger')
    expect(await stranger.call(listOpenCommunities, { districtId: null })).toEqual({
      ...{ districts: [], communities: [] },
    })
    await takeUp(operator, await firstInvitation(), '赵敏')
    const city = await ownPlace(operator)
    const district = await openFirst(operator, city, '五华区')
    await takeUp(
      somebody('supervisor'),
      await inviteTo(operator, district, 'districtSupervisor'),
      '马丽花',
    )
    const subdistrict = await openFirst(somebody('supervisor'), district, '莲华街道')
    const toOffice = await inviteTo(somebody('supervisor'), subdistrict, 'subdistrictOfficer')
    await takeUp(somebody('officer'), toOffice, '段国华')
    const community = await aCommunity(somebody('officer'), subdistrict)
    const toCommunity = await inviteTo(somebody('officer'), community, 'communityWorker')
    await takeUp(somebody('worker'), toCommunity, '普春花')
    const toBranch = await inviteTo(somebody('worker'), community, 'partyMember')
    await takeUp(somebody('member'), toBranch, '杨晓英')
    const activity = await plan(somebody('worker'), community)
    await signIn(activity, 'member', 'confirmed')
    await signIn(activity, 'stranger', 'unconfirmed')
    const {
      attendees,
      unconfirmed,
      people: came,
    } = await somebody('worker').call(listAttendance, {
      ...{ ...activity, skip: 0, most: 10 },
    })
    expect({ attendees, unconfirmed }).toEqual({ attendees: 2, unconfirmed: 1 })
    expect(came.map(({ name }) => name).sort()).toEqual(['杨晓英', null].sort())
    expect(consentsOf('member')).toEqual(['service', 'signIn'])
    expect(consentsOf('stranger')).toEqual(['signIn'])
  })

  function somebody(name: string): Someone {
    const found = people[name]
    if (!found) throw new Error(`There is no ${name} in this story.`)
    return found
  }

  function consentsOf(name: string): string[] {
    return somebody(name).consents
  }

  async function firstInvitation(): Promise<string> {
    const settings = readSettings(environment)
    const made = await inviteOperator(database.ownerUrl, {
      settings,
      now: new Date(),
      another: false,
    })
    if (!made) throw new Error('Somebody serves in the empty database already.')
    return made.address
  }

  async function takeUp(who: Someone, address: string, name: string): Promise<void> {
    const proof = readInvitation(address)
    if (!proof) throw new Error(`${address} is no invitation.`)
    await who.call(acceptInvitation, { ...proof, grantId: randomUUID(), name })
  }

  async function ownPlace(who: Someone): Promise<Scope> {
    const { grants } = await who.call(showMe, {})
    const placeId = grants[0]?.place.placeId ?? ''
    return { communityId: grants[0]?.communityId ?? placeId, placeId }
  }

  async function openFirst(who: Someone, above: Scope, name: string): Promise<Scope> {
    const { children } = await who.call(listPlaces, above)
    const found = children.find((child) => child.name === name)
    if (!found) throw new Error(`${name} is not in the list.`)
    const { communityId, placeId } = found
    await who.call(openPlace, { communityId, placeId, ...contact })
    return { communityId, placeId }
  }

  async function inviteTo(who: Someone, at: Scope, role: Role): Promise<string> {
    const asked = { ...at, role, invitationId: randomUUID(), endsOn: null }
    return (await who.call(invite, asked)).address
  }

  async function aCommunity(who: Someone, { communityId, placeId }: Scope): Promise<Scope> {
    const parent = { parentCommunityId: communityId, parentId: placeId }
    const named = { kind: 'community' as const, name: '演示·青桂社区', compoundType: null }
    const added = await who.call(addPlace, { ...parent, ...named, placeId: randomUUID() })
    await who.call(openPlace, { ...added, ...contact })
    return added
  }

  async function plan(who: Someone, { communityId }: Scope) {
    const activity = { communityId, activityId: randomUUID() }
    const [startsAt, endsAt] = [0, 2].map((hours) =>
      new Date(Date.now() + hours * 3_600_000).toISOString(),
    )
    await who.call(planActivity, {
      ...activity,
      ...{ title: '周末清扫楼道', kind: 'cleanUp', about: null, placeName: '演示·北门' },
      ...{
        startsAt: startsAt ?? '',
        endsAt: endsAt ?? '',
        invitedRoles: ['partyMember'],
        capacity: null,
        notice: 'send',
      },
    })
    return activity
  }

  async function signIn(
    activity: { communityId: string; activityId: string },
    name: string,
    standing: 'confirmed' | 'unconfirmed',
  ): Promise<void> {
    const who = somebody(name)
    const code = await somebody('worker').call(showSignInCode, { ...activity, slots: 1 })
    const scanned = readAddress(code.addressStart + code.tokens[0])
    if (!scanned) throw new Error('The code cannot be read.')
    expect((await who.call(hold, scanned)).checkIn).toBeNull()
    const reply = await who.call(checkIn, { ...scanned, checkInId: randomUUID() })
    expect(reply).toMatchObject({ isRepeated: false, checkIn: { standing } })
    const { communityId } = activity
    const today = { communityId, fromOn: dateIn(Date.now()), days: 1 }
    const { activities } = await who.call(listActivities, today)
    expect(activities.map(({ checkedInAt }) => checkedInAt)).toEqual([reply.checkIn.checkedInAt])
  }
})
