import { expect, test } from 'vitest'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { aPhone } from './a-phone.ts'
import { brief, ids } from './canned.ts'
import type { Answer } from './server.ts'

const keys = `communityId=${ids.community}&activityId=${ids.activity}`
const where = `pages/activity/activity?${keys}`
const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const soon = { ...brief, startsAt: at(3), endsAt: at(5), opensAt: at(2.5), closesAt: at(5) }
const whole = {
  ...{ ...soon, about: null, invitedRoles: [], capacity: 50, cancelReason: null },
  ...{ office: '演示·便民服务站', officePhone: '0871-0000 0012' },
}
const signUp = (position: number | null) => ({
  ...{ signUpId: ids.checkIn, signedUpAt: at(-1), position },
})

const phone = aPhone(where)
const { answers, answersBy, asked, button, fontScale, network, page } = phone
const { relaunch, says, shown } = phone

async function open(own: number | null | 'none', taken: number, waiting: number, scale = 1) {
  answers((op) => {
    if (op === 'activity.signUp') return { output: { isRepeated: false, signUp: signUp(null) } }
    if (op !== 'activity.showActivity') return undefined
    const places = { capacity: 50, taken, waiting }
    const mine = { checkIn: null, signUp: own === 'none' ? null : signUp(own) }
    const may = { canShowCode: false, canChange: false }
    return { output: { activity: whole, attendees: 0, places, ...mine, ...may } }
  })
  await fontScale(scale)
  await relaunch(where)
  await shown().locator('.title').first().waitFor()
}

const merged = (whole: ReturnType<Answer>, part: object): ReturnType<Answer> =>
  whole && 'output' in whole ? { output: { ...whole.output, ...part } } : whole

test('one tap signs up, under the id of the phone, and offers to withdraw with a question', async () => {
  await open('none', 38, 0)
  await says('还有 12 个名额')
  await button('报名').click()
  await expect.poll(() => asked.filter(({ op }) => op === 'activity.signUp').length).toBe(1)
  await open(null, 39, 0)
  await says('已报名，还有 11 个名额')
  await button('取消报名').waitFor()
  expect(await button('报名').count()).toBe(0)
})

test('a full one offers the waitlist, and says where one stands on it', async () => {
  await open('none', 50, 2)
  await says('名额已满，2 人候补')
  await button('排候补').waitFor()
  await open(3, 50, 3)
  await says('候补第 3 位，名额已满，3 人候补')
  await button('不再候补').waitFor()
})

test('a refusal says why beside the button', async () => {
  await open('none', 38, 0)
  const failure = { kind: 'conflict', code: 'activity.begun' }
  answersBy((before) => (op) => (op === 'activity.signUp' ? { failure } : before(op)))
  await button('报名').click()
  await shown().getByText(sentenceFor('activity.begun').title).first().waitFor()
})

test('without network the tap is kept, promises no place, and is sent when the network is back', async () => {
  await open('none', 38, 0)
  await network(false)
  await button('报名').click()
  await says('报名已存在手机里，有网自动提交，不保证有名额。')
  expect(await button('报名').count()).toBe(0)
  expect(asked.filter(({ op }) => op === 'activity.signUp')).toEqual([])
  expect(await findings(page())).toEqual([])
  await button('取消报名').waitFor()
  const mine = { signUp: signUp(2), places: { capacity: 50, taken: 50, waiting: 2 } }
  answersBy(
    (before) => (op) => (op === 'activity.showActivity' ? merged(before(op), mine) : before(op)),
  )
  await network(true)
  await says('候补第 2 位')
  expect(await shown().getByText('已存在手机里').count()).toBe(0)
  expect(asked.filter(({ op }) => op === 'activity.signUp')).toHaveLength(1)
})

test('each of its faces can be read and pressed in large letters', async () => {
  for (const [own, taken, waiting] of [
    ['none', 38, 0],
    [null, 39, 0],
    [3, 50, 4],
  ] as const) {
    await open(own, taken, waiting, 1.4)
    expect(await findings(page()), `${own}`).toEqual([])
    if (process.env.PICTURES) {
      await page().screenshot({ path: `${process.env.PICTURES}/${own}.png` })
    }
  }
})
