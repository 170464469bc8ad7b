import { listClaims } from '@linli/shared/household/list-claims'
import { showDoor } from '@linli/shared/household/show-door'
import { showMyHouseholds } from '@linli/shared/household/show-my-households'
import { lockHours, triesOfDoor, triesOfPerson } from '@linli/shared/household/slip'
import { verify } from '@linli/shared/household/verify'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aMember, aSlippedDoor, aWorker, entered, wrong } from './households.ts'

describe('household.verify', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('makes the first behind a door a household member', async () => {
    const person = await lane.aPerson()
    const door = await aSlippedDoor(lane)
    const { claim } = await person.call(verify, entered(door))
    expect(claim).toMatchObject({ standing: 'member', reason: null })
    const { grants } = await person.call(showMe, {})
    expect(grants.map(({ role, place }) => [role, place.name])).toEqual([
      ['householdMember', '602'],
    ])
  })

  it('leaves a second adult with the same code to a person, who sees the conflict', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { doorId, communityId, code } = await aMember(lane, site)
    const second = await lane.aPerson()
    const { claim } = await second.call(verify, { communityId, doorId, code })
    expect(claim).toMatchObject({ standing: 'waiting', reason: 'doorTaken' })
    expect((await second.call(showMe, {})).grants).toEqual([])
    const worker = await aWorker(lane, site)
    const asked = { communityId, compoundId: site.compoundId, skip: 0, most: 9 } as const
    const { claims, ...counts } = await worker.call(listClaims, { ...asked, which: 'waiting' })
    expect(counts).toEqual({ waiting: 1, members: 1, doors: 1, proven: 1 })
    expect(claims).toMatchObject([{ reason: 'doorTaken', way: 'slip', adults: 1 }])
  })

  it('leaves a second door of the same person to a person', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { person } = await aMember(lane, site)
    const other = await aSlippedDoor(lane, site)
    const { claim } = await person.call(verify, entered(other))
    expect(claim).toMatchObject({ standing: 'waiting', reason: 'otherDoor' })
  })

  it('lets one in of sixteen who enter the code of an empty door at once', async () => {
    const door = await aSlippedDoor(lane)
    const people = await Promise.all(Array.from({ length: 16 }, () => lane.aPerson()))
    const answers = await Promise.all(people.map((one) => one.call(verify, entered(door))))
    const standings = answers.map(({ claim }) => claim.standing).sort()
    expect(standings).toEqual(['member', ...Array(15).fill('waiting')])
    const { rows } = await lane.owner.query(
      `select count(*)::int as members from linli.person_grant
       where place_id = $1 and role = 'householdMember'`,
      [door.doorId],
    )
    expect(rows).toEqual([{ members: 1 }])
  })

  it('counts wrong codes of a person exactly, also at once, and locks for a day', async () => {
    const person = await lane.aPerson()
    const door = await aSlippedDoor(lane)
    const { communityId, doorId } = door
    const guess = { ...entered(door), code: wrong(door.code) }
    const codes = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const answer = await person.ask(verify, guess)
        return 'failure' in answer ? answer.failure.code : 'output'
      }),
    )
    const wrongOnes = codes.filter((code) => code === 'household.wrongCode')
    expect(wrongOnes).toHaveLength(triesOfPerson - 1)
    expect(codes.filter((code) => code === 'household.locked')).toHaveLength(13 - triesOfPerson)
    const until = new Date(lane.now().getTime() + lockHours * 3_600_000).toISOString()
    const seen = await person.call(showDoor, { communityId, doorId })
    expect(seen).toMatchObject({ triesLeft: 0, lockedUntil: until })
    await expect(person.call(verify, entered(door))).rejects.toMatchObject({
      code: 'household.locked',
    })
    const then = lane.now()
    lane.passSeconds(lockHours * 3600)
    expect((await person.call(showDoor, { communityId, doorId })).triesLeft).toBe(triesOfPerson)
    expect((await person.call(verify, entered(door))).claim.standing).toBe('member')
    lane.setClock(then)
  })

  it('locks a door that many guess at, whoever they are', async () => {
    const door = await aSlippedDoor(lane)
    const guess = { ...entered(door), code: wrong(door.code) }
    for (let at = 0; at < triesOfDoor; at += 1) {
      await (await lane.aPerson()).ask(verify, guess)
    }
    const resident = await lane.aPerson()
    await expect(resident.call(verify, entered(door))).rejects.toMatchObject({
      code: 'household.locked',
    })
  })

  it('says after each wrong code how many tries are left, and forgets it with the right one', async () => {
    const person = await lane.aPerson()
    const door = await aSlippedDoor(lane)
    const { communityId, doorId } = door
    await person.ask(verify, { ...entered(door), code: wrong(door.code) })
    expect((await person.call(showDoor, { communityId, doorId })).triesLeft).toBe(4)
    await person.call(verify, entered(door))
    expect((await person.call(showMyHouseholds, {})).claims).toMatchObject([
      { door: expect.stringMatching(/栋 2单元 602$/), standing: 'member', adults: 1 },
    ])
  })

  it('bars staff of a company from every compound that it serves', async () => {
    const [one, other] = [await lane.aSite({ isOpen: true }), await lane.aSite({ isOpen: true })]
    const staff = await lane.aPerson('propertyStaff', { ...one, placeId: one.compoundId })
    const door = await aSlippedDoor(lane, other)
    const { rows } = await lane.owner.query<{ company: string }>(
      'select gen_random_uuid() as company',
    )
    const company = rows[0]?.company
    await lane.owner.query('update linli.person_grant set company_id = $2 where person_id = $1', [
      staff.personId,
      company,
    ])
    await lane.owner.query(
      `insert into linli.service_contract (community_id, contract_id, compound_id, kind, provider_id,
         company_id, starts_on, entered_at, is_invented)
       values ($1, gen_random_uuid(), $2, 'propertyCompany', $3, $3, '2026-01-01', $4, true)`,
      [other.communityId, other.compoundId, company, lane.now()],
    )
    await expect(staff.call(verify, entered(door))).rejects.toMatchObject({
      code: 'household.ofTheProvider',
    })
    const at = { communityId: other.communityId, placeId: other.communityId }
    await lane.give(staff, 'communityWorker', at)
    const { communityId, compoundId } = other
    const asked = { communityId, compoundId, which: 'waiting', skip: 0, most: 1 } as const
    await expect(staff.call(listClaims, asked)).rejects.toMatchObject({ code: 'notFound' })
  })
})
