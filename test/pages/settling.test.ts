import { addByHand } from '@linli/shared/activity/add-by-hand'
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { nameMyself } from '@linli/shared/activity/name-myself'
import { rejectCheckIn } from '@linli/shared/activity/reject-check-in'
import { expect, test } from 'vitest'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { screens } from '../e2e/support/readme.ts'
import { aPhone } from './a-phone.ts'
import { ids } from './canned.ts'

const keys = `communityId=${ids.community}&activityId=${ids.activity}`
const attendance = `organizer/attendance/attendance?${keys}`
const byHand = `organizer/add-by-hand/add-by-hand?${keys}`
const naming = `pages/name-myself/name-myself?${keys}`

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
  writes,
} = aPhone(attendance)

test('one tap confirms whom nobody knew, and the row moves to the confirmed', async () => {
  await relaunch(attendance)
  expect(await button(/^确认/).count()).toBe(1)
  await button('确认未留名').click()
  await button('确认未留名').waitFor({ state: 'detached' })
  expect(writes(confirmCheckIn.name).map(({ input }) => input.checkInId)).toEqual([
    `${ids.checkIn.slice(0, -1)}2`,
  ])
  expect(await shown().getByText('待社区确认', { exact: true }).count()).toBe(0)
})

test('a rejection asks for a reason first, and the row stays to be seen and to be taken back', async () => {
  await relaunch(attendance)
  await button('未留名不算').click()
  await button('不算').click()
  await says('请选一个原因')
  expect(writes(rejectCheckIn.name)).toEqual([])
  await choice('当天不在场').click()
  await button('不算').click()
  await button('改为确认未留名').waitFor()
  expect(writes(rejectCheckIn.name)[0]?.input).toMatchObject({ reason: '当天不在场' })
})

test.each([
  [confirmCheckIn, '确认未留名', 'activity.alreadyConfirmed'],
  [rejectCheckIn, '未留名不算', 'activity.alreadyRejected'],
])('$name: a refusal leaves the list as it is', async (contract, name, code) => {
  await relaunch(attendance)
  refuseWith(contract.name, code)
  await button(name).click()
  if (contract === rejectCheckIn) {
    await choice('重复了').click()
    await button('不算').click()
  }
  await says(sentenceFor(code).title)
  await button(name).waitFor()
})

test('more than a fifth by hand is said, a fifth is not, and who may not settle gets no buttons', async () => {
  const counted = async (attendees: number, may: boolean) => {
    const output = { attendees, canSettle: may, canAddByHand: may }
    answers((op) => (op === 'activity.listAttendance' ? { output } : undefined))
    await relaunch(attendance)
  }
  await counted(5, true)
  await button('补签一个人').waitFor()
  expect(await shown().getByText('超过两成').count()).toBe(0)
  await counted(4, false)
  await says('补签 1 人，超过两成')
  expect(await button(/确认|不算|补签/).count()).toBe(0)
})

test('somebody is added by hand with a name and a reason; what is missing is said beside its field', async () => {
  await relaunch(attendance)
  await button('补签一个人').click()
  await button('补签').click()
  await says('请填姓名')
  await says('请选一个原因')
  await field('姓名').fill('演示·罗奶奶')
  await choice('没有手机').click()
  await button('补签').click()
  await says('演示·罗奶奶已补签')
  expect(writes(addByHand.name)[0]?.input).toMatchObject({
    ...{ communityId: ids.community, activityId: ids.activity, name: '演示·罗奶奶' },
    ...{ unit: null, byHandReason: 'noPhone', remark: null },
  })
  await button('再补一个').click()
  expect(await field('姓名').inputValue()).toBe('')
})

test('what was typed survives no network, a closed page and a refusal', async () => {
  await relaunch(byHand)
  await field('姓名').fill('演示·罗奶奶')
  await choice('忘了签到').click()
  await network(false)
  await button('补签').click()
  await says('没有网络，您填的还在')
  await network(true)
  await relaunch(byHand)
  expect(await field('姓名').inputValue()).toBe('演示·罗奶奶')
  refuseWith(addByHand.name, 'activity.tooLateByHand')
  await button('补签').click()
  await says(sentenceFor('activity.tooLateByHand').title)
  answers(() => undefined)
  await button('补签').click()
  await says('演示·罗奶奶已补签')
})

test('the unknown give name and unit once, and find them filled in the next time', async () => {
  await relaunch(naming)
  await button('交给社区').click()
  await says('请填姓名')
  await field('姓名').fill('演示·马丽花')
  await field('单位（没有就不填）').fill('演示·区图书馆')
  await button('交给社区').click()
  await says('已交给社区')
  expect(writes(nameMyself.name)[0]?.input).toMatchObject({
    ...{ name: '演示·马丽花', unit: '演示·区图书馆' },
  })
  await relaunch(naming)
  expect(await field('姓名').inputValue()).toBe('演示·马丽花')
  refuseWith(nameMyself.name, 'activity.checkInSettled')
  await button('交给社区').click()
  await says(sentenceFor('activity.checkInSettled').title)
})

test.each([
  ['attendance-settling', attendance],
  ['add-by-hand', byHand],
  ['name-myself', naming],
])('%s keeps everybody in, with large letters', async (name, where) => {
  await fontScale(1.4)
  await relaunch(where)
  await page().screenshot({ path: `${screens}/${name}-large.png` })
  expect(await findings(page()), name).toEqual([])
})
