// Signing out on the receipt, one's own hours, and what the organizer does at the end of an activity.
import { readFileSync } from 'node:fs'
import { checkOut } from '@linli/shared/activity/check-out'
import { checkOutLate } from '@linli/shared/activity/check-out-late'
import { correctHours } from '@linli/shared/activity/correct-hours'
import { correctName } from '@linli/shared/activity/correct-name'
import { endActivity } from '@linli/shared/activity/end-activity'
import { readList } from '@linli/shared/activity/read-list'
import { takeList } from '@linli/shared/activity/take-list'
import { dateIn } from '@linli/shared/day'
import { expect, test } from 'vitest'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { screens } from '../e2e/support/readme.ts'
import { aPhone } from './a-phone.ts'
import { ids, signedIn } from './canned.ts'

const keys = `communityId=${ids.community}&activityId=${ids.activity}`
const receipt = `pages/receipt/receipt?${keys}`
const hours = 'pages/my-hours/my-hours'
const attendance = `organizer/attendance/attendance?${keys}`

const {
  answering,
  answers,
  asked,
  button,
  choice,
  field,
  fontScale,
  network,
  page,
  relaunch,
  says,
  shown,
  writes,
} = aPhone(hours)

test('signing out asks once more while the activity goes on, and then says since when', async () => {
  await relaunch(receipt)
  await button('签退').click()
  await says('活动还没结束')
  expect(writes(checkOut.name)).toEqual([])
  await button('先不签退').click()
  await button('签退').click()
  const left = { checkedOutAt: '2026-03-14T02:40:11.000Z', way: 'scan' }
  const made = { minutes: 97, basis: 'counted', isCapped: false }
  answering('activity.showReceipt', { checkOut: left, hours: made, canSignOut: false })
  await button('现在就签退').click()
  await says('您已于 10:40 签退')
  await says('1 小时 37 分')
  expect(await button('签退').count()).toBe(0)
  expect(writes(checkOut.name)).toHaveLength(1)
})

test('whom the community does not know yet signs out all the same', async () => {
  answering('activity.showActivity', { checkIn: { ...signedIn.checkIn, standing: 'unconfirmed' } })
  await relaunch(receipt)
  await button('留下姓名和单位').waitFor()
  await button('签退').click()
  await says('社区确认后记')
  await button('现在就签退').click()
  await expect.poll(() => writes(checkOut.name)).toHaveLength(1)
})

test('without network it is kept with its time, is not called done, and goes in when the network is back', async () => {
  await relaunch(receipt)
  await button('签退').click()
  await network(false)
  await button('现在就签退').click()
  await says('签退已存在手机里，有网自动提交')
  expect(await shown().getByText('您已于').filter({ hasText: '签退' }).count()).toBe(0)
  await network(true)
  await relaunch(receipt)
  await expect.poll(() => writes(checkOutLate.name)).toHaveLength(1)
  const [first, late] = [writes(checkOut.name), writes(checkOutLate.name)]
  expect(late[0]?.input).toMatchObject({ activityId: ids.activity })
  for (const { input } of first) expect(input.checkOutId).toBe(late[0]?.input.checkOutId)
})

test('what the organizer changed stands on the receipt, before and after', async () => {
  const changedAt = new Date().toISOString()
  const change = { changedAt, before: 0, after: 90, reason: '忘了签退，一直在场' }
  const made = { minutes: 90, basis: 'corrected', isCapped: false }
  const changes = { standings: [], hours: [change], names: [] }
  answering('activity.showReceipt', { hours: made, canSignOut: false, changes })
  await relaunch(receipt)
  await says('0 分钟 → 1 小时 30 分')
  await says('忘了签退，一直在场')
})

test('my hours: a figure, a bar for each month so far, and every activity leads to its receipt', async () => {
  await relaunch(hours)
  await says('1.6')
  const begun = Number(dateIn(Date.now()).slice(5, 7))
  expect(await shown().locator('.month').count()).toBe(begun)
  await shown()
    .getByRole('button', { name: /周末清扫楼道/ })
    .click()
  await says('签到')
  answering('activity.listMyHours', { total: 0, served: [], minutes: 0, services: 0 })
  await relaunch(hours)
  await says('这一年还没有记录')
})

test('ending says first what is still open, and the fixed number stays beside what came later', async () => {
  await relaunch(attendance)
  await button('结束活动').click()
  await says('待确认 1 人')
  await says('还没签退 22 人')
  await button('结束').click()
  await expect.poll(() => writes(endActivity.name)).toHaveLength(1)
  const fixed = { attendees: 24, unconfirmed: 2, fixedAt: '2026-03-14T03:10:00.000Z' }
  answering('activity.listAttendance', { fixed, canEnd: false })
  await relaunch(attendance)
  await says('定的人数：24 人，其中待确认 2 人')
  await says('现在 23 人，待确认 1 人')
  expect(await button('结束活动').count()).toBe(0)
})

test('hours and names are mended with a reason; what is wrong is said beside its field', async () => {
  await relaunch(attendance)
  await button('更正王建国的记录').click()
  await page().getByText('更正服务时长').click()
  await field('或者填分钟数').fill('999')
  await button('改').click()
  await says('请填 0 到 150 的整数')
  await says('请选一个原因')
  await field('或者填分钟数').fill('90')
  await choice('忘了签退，一直在场').click()
  await button('改').click()
  await button('改').waitFor({ state: 'detached' })
  expect(writes(correctHours.name)[0]?.input).toMatchObject({ minutes: 90 })
  await button('更正王建国的记录').click()
  await page().getByText('更正姓名或单位').click()
  await field('姓名').fill('王建国民')
  await choice('写错了字').click()
  answers((op) =>
    op === correctName.name
      ? { failure: { kind: 'conflict', code: 'activity.nameStandsSo' } }
      : undefined,
  )
  await button('改').click()
  await says(sentenceFor('activity.nameStandsSo').title)
})

test('the list is said to be taken, fetched, and comes as a file with a name', async () => {
  await relaunch(attendance)
  const download = page().waitForEvent('download')
  await button('导出 Excel').click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^签到名单 .*周末清扫楼道\.xlsx$/)
  expect(readFileSync(await file.path()).toString('base64')).toBe('UEsDBA==')
  expect(asked.slice(1).map(({ op }) => op)).toEqual([takeList.name, readList.name])
  const csv = page().waitForEvent('download')
  await button('导出 CSV').click()
  expect((await csv).suggestedFilename()).toMatch(/\.csv$/)
})

test('who signed up and has not come is folded until somebody looks', async () => {
  const people = [
    ['演示·杨晓英', null, null],
    ['演示·李国明', 1, null],
    ['演示·段小梅', null, '2026-03-14T01:03:00.000Z'],
  ].map(([name, position, checkedInAt], at) => ({
    ...{ name, position, checkedInAt, signedUpAt: '2026-03-10T01:00:00.000Z' },
    signUpId: `018f3a5e-3333-4222-8333-44445555663${at}`,
  }))
  const places = { capacity: 40, taken: 2, waiting: 1 }
  const listed = {
    now: new Date().toISOString(),
    title: '周末清扫楼道',
    places,
    arrived: 1,
    people,
  }
  answering('activity.listSignUps', listed)
  await relaunch(attendance)
  await says('候补 1·未到 2')
  await button(/候补 1·未到 2/).click()
  await says('有名额，未到')
  expect(await shown().getByText('演示·段小梅').count()).toBe(0)
})

test('keeps its looks at 320 px in large letters, and in the sheets', async () => {
  const found: string[] = []
  const look = async (name: string) => {
    await page().setViewportSize({ width: 320, height: 812 })
    await fontScale(1.4)
    await page().screenshot({ path: `${screens}/leaving-${name}.png` })
    found.push(...(await findings(page())).map((one) => `${name}: ${one}`))
    await page().setViewportSize({ width: 375, height: 812 })
    await fontScale(1)
  }
  await relaunch(receipt)
  await look('receipt')
  await relaunch(hours)
  await look('hours')
  await relaunch(attendance)
  await look('attendance')
  await button('更正王建国的记录').click()
  await page().getByText('更正服务时长').click()
  await look('mend')
  await button('先不').click()
  await button('结束活动').click()
  await look('end')
  expect(found).toEqual([])
}, 60_000)
