import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import { changeActivity } from '@linli/shared/activity/change-activity'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { base64urlOfUuid } from '@linli/shared/base64url'
import { expect, test } from 'vitest'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { aPhone } from './a-phone.ts'
import { brief, ids } from './canned.ts'

const here = `communityId=${ids.community}`
const keys = `${here}&activityId=${ids.activity}`
const planning = `organizer/plan-activity/plan-activity?${here}`
const changing = `organizer/plan-activity/plan-activity?${keys}`
const today = `organizer/today/today?${here}`
const activity = `pages/activity/activity?${keys}`
const code = `organizer/sign-in-code/sign-in-code?${keys}`
const address = `${base64urlOfUuid(ids.community)}/${base64urlOfUuid(ids.activity)}`
const text = encodeURIComponent(`https://linli.example/s/${address}/${'t'.repeat(28)}`)
const scanned = `pages/scan/scan?text=${text}`
const contact = { office: '大观街道办事处', officePhone: '0871-0000 0002' }
const closed = { community: null, notOpen: { name: '演示·青桂社区', isInvented: true, contact } }
const cancelled = { cancelledAt: '2026-03-13T01:00:00.000Z', cancelReason: '下雨' }

const {
  answers,
  button,
  choice,
  field,
  fontScale,
  network,
  page,
  refuseWith,
  relaunch,
  says,
  shown,
  whenAsked,
  writes,
} = aPhone(today)

test('a new activity takes one line of typing and five taps from 我的', async () => {
  await relaunch('pages/me/me')
  const taps = [button(/^签到码和名单/), button('新活动'), field('做什么')]
  for (const target of taps) await target.click()
  await field('做什么').fill('周末清扫楼道')
  await button('发布活动').click()
  await says('活动已发布')
  // With the tab 我的 and the last button.
  expect(taps.length + 2).toBeLessThanOrEqual(8)
  const [sent] = writes('activity.planActivity')
  const { startsAt, endsAt, ...rest } = sent?.input ?? {}
  expect(rest).toMatchObject({
    ...{ communityId: ids.community, title: '周末清扫楼道', kind: 'gathering', about: null },
    ...{ placeName: '便民服务站', invitedRoles: [], capacity: null },
  })
  const starts = Date.parse(String(startsAt))
  expect(starts % 3_600_000).toBe(0)
  expect(starts - Date.now()).toBeGreaterThan(0)
  expect(starts - Date.now()).toBeLessThanOrEqual(3_600_000)
  expect(Date.parse(String(endsAt)) - starts).toBe(7_200_000)
  expect(await shown().locator('.button-main').count()).toBe(0)
})

test('everything about it can be chosen', async () => {
  await relaunch(planning)
  await field('做什么').fill('手机课堂')
  await choice('1 个半小时').click()
  await choice('课堂').click()
  await shown().getByRole('checkbox', { name: '党员', exact: true }).click()
  await shown().getByRole('checkbox', { name: '住户', exact: true }).click()
  await shown().getByRole('checkbox', { name: '党员', exact: true }).click()
  await field('在哪里').fill('党群服务站')
  await field('最多多少人').fill('20')
  await field('还要说明什么').fill('带上手机。\n慢慢学。')
  await button(/改时间$/).click()
  await page().locator('.picker-sheet input').fill('23:30')
  await page().getByRole('button', { name: '确定' }).click()
  await button('发布活动').click()
  await says('活动已发布')
  const { startsAt, endsAt, ...rest } = writes('activity.planActivity')[0]?.input ?? {}
  expect(rest).toMatchObject({
    ...{ title: '手机课堂', kind: 'class', placeName: '党群服务站', about: '带上手机。 慢慢学。' },
    ...{ invitedRoles: ['householdMember'], capacity: 20 },
  })
  expect(String(startsAt)).toContain('T15:30:00.000Z')
  expect(Date.parse(String(endsAt)) - Date.parse(String(startsAt))).toBe(5_400_000)
})

test('what is wrong stands beside its field, nothing is asked, and nothing typed is lost', async () => {
  await relaunch(planning)
  await field('在哪里').fill('')
  await field('最多多少人').fill('0')
  await button(/改日期$/).click()
  await page().locator('.picker-sheet input').fill('2026-01-01')
  await page().getByRole('button', { name: '确定' }).click()
  await button('发布活动').click()
  await says('请用一句话写做什么')
  await says('请填地点')
  await says('人数至少 1 人')
  await says(sentenceFor('activity.startsInPast').title)
  expect(writes('activity.planActivity')).toEqual([])
  expect(await field('最多多少人').inputValue()).toBe('0')
})

test('each refusal says its sentence and keeps the form', async () => {
  const all = [
    ['activity.planActivity', planActivity.failures, planning, '发布活动'],
    ['activity.changeActivity', changeActivity.failures, changing, '保存修改'],
  ] as const
  for (const [op, failures, where, act] of all) {
    for (const [code, kind] of Object.entries({ ...failures, broken: 'broken' })) {
      refuseWith(op, code, kind)
      await relaunch(where)
      await field('做什么').fill('周末清扫楼道')
      await button(act).click()
      await says(sentenceFor(code).title)
      expect(await field('做什么').inputValue(), code).toBe('周末清扫楼道')
    }
  }
})

test('without network the form stays, and pressing again is the same request for the same activity', async () => {
  await relaunch(planning)
  await field('做什么').fill('周末清扫楼道')
  refuseWith('activity.planActivity', 'unavailable', 'unavailable')
  await button('发布活动').click()
  await says(sentenceFor('unavailable').title)
  await network(false)
  await button('发布活动').click()
  await says('没有网络，您填的还在')
  await network(true)
  answers(() => undefined)
  await button('发布活动').click()
  await says('活动已发布')
  const sent = writes('activity.planActivity')
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ requestId, input }) => `${requestId} ${input.activityId}`)).size).toBe(
    1,
  )
})

test('a planned one is changed with what it has, its start only before it opens', async () => {
  const opensAt = new Date(Date.now() + 3_600_000).toISOString()
  whenAsked('activity.showActivity', { output: { activity: { ...whole(), opensAt } } })
  await relaunch(changing)
  await button(/改日期$/).waitFor()
  await choice('3 小时').click()
  await button('保存修改').click()
  await says('活动已改好')
  const [sent] = writes('activity.changeActivity')
  const { startsAt, endsAt, ...rest } = sent?.input ?? {}
  expect(rest).toMatchObject({
    activityId: ids.activity,
    title: brief.title,
    kind: 'cleanUp',
    capacity: 40,
  })
  expect(startsAt).toBe(brief.startsAt)
  expect(Date.parse(String(endsAt)) - Date.parse(brief.startsAt)).toBe(10_800_000)
  answers(() => undefined)
  await relaunch(changing)
  await says('已经开始签到，开始时间不能再改。')
  expect(await button(/改日期$/).count()).toBe(0)
})

test('it is called off after a plain question, with a reason', async () => {
  await relaunch(changing)
  await button('取消这场活动').click()
  await button('先不').click()
  await button('取消这场活动').click()
  await button('取消活动').click()
  await says('请选一个原因')
  expect(writes('activity.cancelActivity')).toEqual([])
  await choice('下雨').click()
  expect(await field('或者写一句').inputValue()).toBe('下雨')
  await button('取消活动').click()
  await says('活动已取消')
  expect(writes('activity.cancelActivity').map(({ input }) => input)).toEqual([
    { communityId: ids.community, activityId: ids.activity, reason: '下雨' },
  ])
  for (const [code, kind] of Object.entries(cancelActivity.failures)) {
    refuseWith('activity.cancelActivity', code, kind)
    await relaunch(changing)
    await callOff()
    await says(sentenceFor(code).title)
  }
})

test('what was called off says so on its page and offers no sign-in, and its code is put away', async () => {
  whenAsked('activity.showActivity', {
    output: { activity: { ...whole(), ...cancelled }, checkIn: null },
  })
  await relaunch(activity)
  await says('这场活动已取消：下雨。')
  for (const name of ['扫码签到', '出示签到码', '改活动'])
    expect(await button(name).count()).toBe(0)
  whenAsked('activity.listAttendance', { output: cancelled })
  await relaunch(code)
  await says(sentenceFor('activity.cancelled').title)
  expect(await shown().getByRole('img').count()).toBe(0)
})

test('the lists say 已取消 and offer neither code nor change', async () => {
  const listed = { ...brief, ...soon(), cancelledAt: cancelled.cancelledAt }
  const activities = [
    {
      ...{ ...listed, checkedInAt: null, canShowCode: false, signUp: null, invitedRoles: [] },
      places: { capacity: null, taken: 0, waiting: 0 },
    },
  ]
  whenAsked('activity.listActivities', { output: { activities } })
  for (const where of [today, 'pages/activities/activities']) {
    await relaunch(where)
    await says('已取消')
    expect(await button(/签到码：|改活动：/).count(), where).toBe(0)
  }
})

test('a community that is not open says whom to call, wherever one meets it', async () => {
  answers((op) => {
    if (op === 'activity.listActivities') return { output: { ...closed, activities: [] } }
    if (op === 'place.listPlaces')
      return { output: { place: { ...communityPlace, openedAt: null } } }
    const refused = { kind: 'conflict', code: 'activity.communityClosed' }
    return op === 'activity.hold' ? { failure: refused } : undefined
  })
  for (const where of ['pages/activities/activities', today, planning, scanned]) {
    await relaunch(where)
    await says('本社区暂未开通')
    await says('请拨打大观街道办事处，')
    await button('拨打 0871-0000 0002').waitFor()
    for (const name of ['新活动', '发布活动', '再扫一次'])
      expect(await button(name).count()).toBe(0)
  }
  await fontScale(1.4)
  for (const where of ['pages/activities/activities', scanned]) {
    await relaunch(where)
    await says('本社区暂未开通')
    expect(await findings(page()), where).toEqual([])
  }
  whenAsked('activity.listActivities', {
    output: { activities: [], community: null, notOpen: { ...closed.notOpen, contact: null } },
  })
  await relaunch('pages/activities/activities')
  await says('请拨打市民热线，')
})

test('each page says why it cannot be shown, and offers again', async () => {
  for (const where of [planning, changing]) {
    await network(false)
    await relaunch(where)
    await says('没有网络')
    await network(true)
    await button('再试一次').click()
    await field('做什么').waitFor()
  }
})

const looks: [string, string, () => Promise<void>][] = [
  ['新活动', planning, () => button('发布活动').click()],
  ['改活动', changing, async () => {}],
  ['取消活动', changing, () => button('取消这场活动').click()],
  ['已取消', changing, callOff],
  ['名单和签到码', today, async () => {}],
  ['活动详情', activity, async () => {}],
]

test.each(looks)('%s can be read and pressed in large letters', async (_name, where, act) => {
  await fontScale(1.4)
  await relaunch(where)
  await shown().locator('.title').first().waitFor()
  await act()
  expect(await findings(page())).toEqual([])
})

async function callOff(): Promise<void> {
  await button('取消这场活动').click()
  await choice('人数不够').click()
  await button('取消活动').click()
}

const communityPlace = {
  ...{ communityId: ids.community, placeId: ids.community, kind: 'community', isInvented: true },
  ...{ name: '演示·青桂社区', compoundType: null, office: null, officePhone: null },
}

function soon() {
  const [startsAt, endsAt] = [3_600_000, 7_200_000].map((more) =>
    new Date(Date.now() + more).toISOString(),
  )
  return { startsAt, endsAt }
}

function whole() {
  return {
    ...{
      ...brief,
      about: null,
      opensAt: brief.startsAt,
      closesAt: brief.endsAt,
      cancelReason: null,
    },
    ...{
      invitedRoles: [],
      capacity: 40,
      office: '青禾社区便民服务站',
      officePhone: '0871-0000 0012',
    },
  }
}
