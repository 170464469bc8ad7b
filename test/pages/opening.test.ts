import { hostFailures } from '@linli/shared/failure'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { endGrant } from '@linli/shared/grant/end-grant'
import { handOver } from '@linli/shared/grant/hand-over'
import { invite } from '@linli/shared/grant/invite'
import { showInvitation } from '@linli/shared/grant/show-invitation'
import { withdrawInvitation } from '@linli/shared/grant/withdraw-invitation'
import { addPlace } from '@linli/shared/place/add-place'
import { closePlace } from '@linli/shared/place/close-place'
import { openPlace } from '@linli/shared/place/open-place'
import { beforeEach, expect, test } from 'vitest'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { aPhone } from './a-phone.ts'
import { ids } from './canned.ts'
import { address, grantAtSubdistrict, invitationId, subdistrict } from './opening.ts'

const at = `communityId=${subdistrict}&placeId=${subdistrict}`
const named = `${at}&kind=subdistrict&name=${encodeURIComponent('莲华街道')}`
const invitation = `pages/invitation/invitation?q=${encodeURIComponent(address)}`
const places = `organizer/places/places?${at}&mayClose=yes`
const people = `organizer/people/people?${named}`
const opening = `organizer/open-place/open-place?${named}`
const adding = `organizer/add-place/add-place?${at}&kind=community&name=%E8%8E%B2%E5%8D%8E`
const inviting = `organizer/invite/invite?${named}`

const grants = ['subdistrictOfficer', 'districtSupervisor'].map(grantAtSubdistrict)
const phone = aPhone('pages/me/me', (op) =>
  op === 'person.showMe' ? { output: { grants } } : undefined,
)
const { answers, asked, button, field, fontScale, network, page } = phone
const { refuseWith, relaunch, says, scan, shown, writes } = phone

beforeEach(async () => {
  await relaunch('pages/me/me')
  asked.length = 0
})

test('an invitation shows role, place and last day, is taken up by a name, and 我的 is asked again', async () => {
  await relaunch(invitation)
  await shown().getByRole('heading', { name: '社区工作人员' }).waitFor()
  await says('到 2027年3月14日')
  expect(await shown().locator('.button-main').allInnerTexts()).toEqual(['接受邀请'])
  await field('您的名字').fill('')
  await button('接受邀请').click()
  await says('请填您的名字，最多 20 个字。')
  expect(writes('grant.acceptInvitation')).toEqual([])
  await field('您的名字').fill('赵敏')
  await button('接受邀请').click()
  await says('您已经是社区工作人员')
  expect(writes('grant.acceptInvitation')).toHaveLength(1)
  expect(writes('grant.acceptInvitation')[0]?.input).toMatchObject({
    ...{ communityId: ids.community, invitationId, name: '赵敏' },
  })
  expect(asked.at(-1)?.op).toBe('person.showMe')
  expect(await shown().locator('.button-main').count()).toBe(0)
})

test('an invitation that cannot be read says the sentence of its code', async () => {
  for (const [code, kind] of Object.entries({ ...hostFailures, ...showInvitation.failures })) {
    refuseWith('grant.showInvitation', code, kind)
    await relaunch(invitation)
    await says(sentenceFor(code).title)
    expect(await button('接受邀请').count(), code).toBe(0)
  }
})

test('an invitation refused at the last moment says why; what was typed outlives what may pass', async () => {
  for (const [code, kind] of Object.entries({ ...acceptInvitation.failures, broken: 'broken' })) {
    refuseWith('grant.acceptInvitation', code, kind)
    await relaunch(invitation)
    await field('您的名字').fill('赵敏')
    await button('接受邀请').click()
    await says(sentenceFor(code).title)
    if (code === 'broken') expect(await field('您的名字').inputValue()).toBe('赵敏')
  }
})

test('one scanner tells invitations and sign-in codes apart', async () => {
  await button(/^扫邀请码/).click()
  await scan(address)
  await button('接受邀请').waitFor()
  await relaunch('pages/me/me')
  await button(/^扫邀请码/).click()
  await scan('hello')
  await says('这不是邀请码')
  await relaunch(`pages/scan/scan?q=${encodeURIComponent(address)}`)
  await button('接受邀请').waitFor()
})

test('a place lists what is open in it and what is not, and goes a level down', async () => {
  await button(/^地点和人员/).click()
  await shown().getByRole('heading', { name: '莲华街道' }).waitFor()
  await says('开通了 1 个，一共 2 个')
  expect(await shown().locator('.button-main').allInnerTexts()).toEqual(['录入社区'])
  await button(/^青禾社区.*已开通$/s).click()
  await says('关闭莲华街道')
  expect(writes('place.listPlaces').at(-1)?.input).toEqual({
    ...{ communityId: ids.community, placeId: ids.community },
  })
})

test('a place is closed only after a plain question, and a refusal says its sentence', async () => {
  for (const [code, kind] of Object.entries(closePlace.failures)) {
    refuseWith('place.closePlace', code, kind)
    await relaunch(places)
    await button('关闭莲华街道').click()
    await button('先不').click()
    await button('关闭莲华街道').click()
    await button('关闭').click()
    await says(sentenceFor(code).title)
  }
  expect(writes('place.closePlace')).toHaveLength(Object.keys(closePlace.failures).length)
})

test('opening says beside the field what is missing, and keeps what was typed when refused', async () => {
  await relaunch(opening)
  await field('负责的单位').fill('莲华街道办事处')
  await button('开通').click()
  await says('请填电话')
  await field('联系电话').fill('0871-0000 0001')
  for (const [code, kind] of Object.entries({ ...openPlace.failures, broken: 'broken' })) {
    refuseWith('place.openPlace', code, kind)
    await button('开通').click()
    await says(sentenceFor(code).title)
    expect(await field('负责的单位').inputValue(), code).toBe('莲华街道办事处')
    expect(await field('联系电话').inputValue(), code).toBe('0871-0000 0001')
  }
})

test('without network the form stays, and pressing again is the same request', async () => {
  answers((op) =>
    op === 'place.openPlace'
      ? { failure: { kind: 'unavailable', code: 'unavailable' } }
      : undefined,
  )
  await relaunch(opening)
  await field('负责的单位').fill('莲华街道办事处')
  await field('联系电话').fill('0871-0000 0001')
  await button('开通').click()
  await says(sentenceFor('unavailable').title)
  await network(false)
  await button('开通').click()
  await says('没有网络，您填的还在')
  expect(await field('联系电话').inputValue()).toBe('0871-0000 0001')
  await network(true)
  answers(() => undefined)
  await button('开通').click()
  await says('莲华街道已开通')
  const ids = writes('place.openPlace').map(({ requestId }) => requestId)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
})

test('entering a community asks its name, a compound also its type; refusals keep both', async () => {
  await relaunch(adding)
  await button('录入').click()
  await says('请填社区的名称')
  await field('社区名称').fill('演示·青桂社区')
  for (const [code, kind] of Object.entries(addPlace.failures)) {
    refuseWith('place.addPlace', code, kind)
    await button('录入').click()
    await says(sentenceFor(code).title)
    expect(await field('社区名称').inputValue(), code).toBe('演示·青桂社区')
  }
  answers(() => undefined)
  await relaunch(adding.replace('community&name', 'compound&name'))
  await field('小区名称').fill('演示·青桂苑')
  await button('录入').click()
  await says('请选一个类型。')
  await shown().getByRole('radio', { name: '老旧小区' }).click()
  await button('录入').click()
  await says('已录入')
  await button('现在开通').click()
  await button('开通').waitFor()
})

test('who serves here is ended, invited and succeeded only after a question', async () => {
  const acts = [
    ['结束：何建平', '结束', 'grant.endGrant', endGrant.failures],
    ['收回邀请：社区工作人员', '收回', 'grant.withdrawInvitation', withdrawInvitation.failures],
    ['调岗：街道工作人员', '调岗', 'grant.handOver', handOver.failures],
  ] as const
  for (const [act, yes, op, failures] of acts) {
    for (const [code, kind] of Object.entries(failures)) {
      refuseWith(op, code, kind)
      await relaunch(people)
      await button(act).click()
      await button(yes).click()
      await says(sentenceFor(code).title)
    }
  }
})

test('handing over lists what is still open, then the code', async () => {
  await relaunch(people)
  await button('调岗：街道工作人员').click()
  await button('调岗').click()
  await says('周末清扫楼道')
  await says('还有 1 份邀请没有接受。')
  await shown().getByRole('img', { name: '邀请码' }).waitFor()
})

test('inviting offers what may be given here, and ends in a code that can be withdrawn', async () => {
  await relaunch(inviting)
  await shown().getByRole('radio', { name: '街道工作人员' }).click()
  for (const [code, kind] of Object.entries(invite.failures)) {
    refuseWith('grant.invite', code, kind)
    await button('生成邀请码').click()
    await says(sentenceFor(code).title)
    const chosen = shown().getByRole('radio', { name: '街道工作人员', checked: true })
    expect(await chosen.count(), code).toBe(1)
  }
  answers(() => undefined)
  await button('生成邀请码').click()
  await shown().getByRole('img', { name: '邀请码' }).waitFor()
  expect(await shown().locator('.button-main').count()).toBe(0)
  await button('复制链接').click()
  await says('链接已复制')
  await button('收回邀请').click()
  await button('收回').click()
  await says('邀请已收回')
})

test('each list and form says why it cannot be shown, and offers again', async () => {
  await network(false)
  for (const where of [places, people]) {
    await relaunch(where)
    await says('没有网络')
    expect(await button('再试一次').count(), where).toBe(1)
  }
  await network(true)
  await button('再试一次').click()
  await says('正在服务')
})

const looks: [string, string, () => Promise<void>][] = [
  ['我的', 'pages/me/me', async () => {}],
  ['邀请', invitation, async () => {}],
  ['地点', places, () => button('关闭莲华街道').click()],
  ['人员', people, () => button('结束：何建平').click()],
  ['开通', opening, async () => {}],
  ['录入', adding, () => button('录入').click()],
  ['选角色', inviting, async () => {}],
  ['邀请码', people, showCode],
  ['已接受', invitation, accept],
]

test.each(looks)('%s can be read and pressed in large letters', async (_name, where, act) => {
  await fontScale(1.4)
  await relaunch(where)
  await shown().locator('.title').first().waitFor()
  await act()
  expect(await findings(page())).toEqual([])
})

async function showCode(): Promise<void> {
  await button('调岗：街道工作人员').click()
  await button('调岗').click()
  await shown().getByRole('img', { name: '邀请码' }).waitFor()
}

async function accept(): Promise<void> {
  await field('您的名字').fill('赵敏')
  await button('接受邀请').click()
  await says('您已经是社区工作人员')
}
