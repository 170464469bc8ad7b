import { openPlace } from '@linli/shared/place/open-place'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

const office = { office: '演示·便民服务站', officePhone: '0871-0000-0012' }

describe('place.openPlace', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('opens a community of one’s subdistrict, with the office that answers for it', async () => {
    const { communityId, placeId } = await lane.aSite()
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const reply = await officer.call(openPlace, { communityId, placeId, ...office })
    expect(reply.openedAt).toBe(lane.now().toISOString())
    const { rows } = await lane.owner.query(
      'select opened_at, office, office_phone from linli.place where place_id = $1',
      [placeId],
    )
    expect(rows).toEqual([
      { opened_at: lane.now(), office: office.office, office_phone: office.officePhone },
    ])
  })

  it('leaves each tier to open only the one below it', async () => {
    const { communityId, placeId } = await lane.aSite()
    const worker = await lane.aPerson('communityWorker', lane.above)
    const refused = worker.call(openPlace, { communityId, placeId, ...office })
    await expect(refused).rejects.toMatchObject({ kind: 'notAllowed', code: 'place.notYours' })
  })

  it('keeps property staff from opening what is in their own compound, whatever else they are', async () => {
    const compound = await lane.aCompound(lane.here)
    const both = await lane.aPerson('communityWorker')
    await lane.give(both, 'propertyStaff', compound)
    const refused = both.call(openPlace, { ...compound, ...office })
    await expect(refused).rejects.toMatchObject({ code: 'notFound' })
  })

  it('opens once, of two who try at the same time', async () => {
    const compound = await lane.aCompound(lane.here)
    const workers = await Promise.all([1, 2].map(() => lane.aPerson('communityWorker')))
    const tried = workers.map((worker) => worker.ask(openPlace, { ...compound, ...office }))
    const failures = (await Promise.all(tried)).flatMap((answer) =>
      'failure' in answer ? [answer.failure] : [],
    )
    expect(failures).toEqual([{ kind: 'conflict', code: 'place.alreadyOpen' }])
  })

  it('refuses a telephone number that is none, naming the field', async () => {
    const worker = await lane.aPerson('communityWorker')
    const compound = await lane.aCompound(lane.here)
    const refused = worker.call(openPlace, { ...compound, ...office, officePhone: '居委会电话' })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'officePhone' }],
    })
  })
})
