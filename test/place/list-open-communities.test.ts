import { randomUUID } from 'node:crypto'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('place.listOpenCommunities', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('tells anyone, also without login, what is open, where, and whom to call', async () => {
    await lane.aSite()
    const anybody = await lane.aPerson()
    const event = { op: listOpenCommunities.name, input: { districtId: null } }
    const answer = await anybody.send(listOpenCommunities.name, event, {})
    expect(answer).toMatchObject({
      output: {
        districts: [{ name: '演示区' }],
        communities: expect.arrayContaining([
          expect.objectContaining({
            name: '演示·青桂社区',
            subdistrict: '演示街道',
            office: '演示·便民服务站',
            officePhone: '0871-0000-0012',
          }),
        ]),
      },
    })
    const { communities } = await anybody.call(listOpenCommunities, { districtId: null })
    expect(communities.map(({ name }) => name).sort()).toEqual(['演示·白桂社区', '演示·青桂社区'])
  })

  it('narrows to one district', async () => {
    const anybody = await lane.aPerson()
    const { districts } = await anybody.call(listOpenCommunities, { districtId: null })
    const districtId = districts[0]?.districtId ?? null
    expect((await anybody.call(listOpenCommunities, { districtId })).communities).toHaveLength(2)
    const none = await anybody.call(listOpenCommunities, { districtId: randomUUID() })
    expect(none).toEqual({ districts: [], communities: [] })
  })
})
