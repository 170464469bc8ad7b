// A district with its own server, from an empty database: migrations, the first operator, an opened district, all by
// HTTP with sessions. The build lies in a folder of its own and has nothing installed beside it.

import { randomUUID } from 'node:crypto'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { readInvitation } from '@linli/shared/grant/invitation'
import { invite } from '@linli/shared/grant/invite'
import { giveConsent } from '@linli/shared/person/give-consent'
import { purposeVersions } from '@linli/shared/person/purpose'
import { showMe } from '@linli/shared/person/show-me'
import { listPlaces } from '@linli/shared/place/list-places'
import { openPlace } from '@linli/shared/place/open-place'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { grantPrivileges } from '../../db/privileges.ts'
import { readSettings } from '../../functions/_kit/settings.ts'
import { inviteOperator } from '../../local/operator.ts'
import { localEnvironment } from '../../local/secrets.ts'
import { someSecrets } from '../_kit/worlds.ts'
import { anEmptyDatabase, type Database } from '../support/database.ts'
import { withWeChat } from './a-server.ts'
import { aBuild, type Running, run } from './built-server.ts'
import { Phone } from './phone.ts'
import { aWeChat, type WeChat } from './wechat.ts'

let database: Database
let wechat: WeChat
let build: Awaited<ReturnType<typeof aBuild>>
let server: Running

beforeAll(async () => {
  database = await anEmptyDatabase()
  wechat = await aWeChat(someSecrets.appId)
  build = await aBuild()
  await migrate(database.ownerUrl)
  await grantPrivileges(database.ownerUrl)
  const environment = localEnvironment(someSecrets, database.appUrl, 2)
  const sealed = { DATABASE_URL_SEALED: database.sealedUrl }
  server = await run(build.folder, { ...environment, ...withWeChat(wechat), ...sealed })
})
afterAll(async () => {
  await server?.stop()
  build.remove()
  await wechat.close()
  await database.drop()
})

it('comes from nothing to an open district and its supervisor', async () => {
  const settings = readSettings(localEnvironment(someSecrets, database.appUrl, 2))
  const wish = { settings, now: new Date(), another: false }
  const { address = '' } = (await inviteOperator(database.ownerUrl, wish)) ?? {}
  const operator = await Phone.of(server.url, wechat, 'demo-operator-01')
  expect((await operator.call(showMe, {})).grants).toEqual([])
  const { place: city } = await accept(operator, address, '演示赵敏')

  const { children } = await operator.call(listPlaces, city)
  const district = children.find(({ name }) => name === '五华区')
  if (!district) throw new Error('五华区 is not among the districts.')
  expect([district.openedAt, district.mayOpen]).toEqual([null, true])
  const { communityId, placeId } = district
  const office = { office: '五华区社会工作部', officePhone: '0871-0000 0001' }
  await operator.call(openPlace, { communityId, placeId, ...office })
  const asked = { invitationId: randomUUID(), role: 'districtSupervisor', endsOn: null } as const
  const invited = await operator.call(invite, { ...asked, communityId, placeId })

  const supervisor = await Phone.of(server.url, wechat, 'demo-supervisor-01')
  expect((await accept(supervisor, invited.address, '演示马丽花')).place.placeId).toBe(placeId)
  const seen = await supervisor.call(listPlaces, { communityId, placeId })
  expect(seen.place).toMatchObject({ name: '五华区', ...office })
  expect(seen.children).toHaveLength(10 + 1)
  const { grants } = await supervisor.call(showMe, {})
  expect(grants.map(({ role }) => role)).toEqual(['districtSupervisor'])
}, 60_000)

/** @returns where the invitation led. */
async function accept(phone: Phone, address: string, name: string) {
  const proof = readInvitation(address)
  if (!proof) throw new Error(`This is no invitation: ${address}`)
  const version = purposeVersions.service
  await phone.call(giveConsent, { purpose: 'service', version })
  const input = { ...proof, grantId: randomUUID(), name }
  const { invitation } = await phone.call(acceptInvitation, input)
  const { placeId } = invitation.place
  return { place: { communityId: invitation.communityId, placeId } }
}
