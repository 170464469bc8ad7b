// 对邻里有意见 in the browser host with canned answers: its faces, and that the hotline is on each of them.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sentenceFor } from '../../miniprogram/lib/sentences.ts'
import { findings } from '../e2e/support/looks.ts'
import { aDesk, type Desk } from '../host/support.ts'
import { ids } from './canned.ts'
import { type Answer, type Asked, aServer } from './server.ts'

const source = fileURLToPath(new URL('../../miniprogram', import.meta.url))
const opinion = 'pages/opinion/opinion'

let desk: Desk
let page: Page
let answer: Answer
const asked: Asked[] = []

beforeAll(async () => {
  const answers = aServer(asked, () => answer)
  desk = await aDesk(answers, source)
})
afterAll(() => desk.close())
beforeEach(() => {
  asked.length = 0
  answer = () => undefined
})
afterEach(async () => {
  await page.getByRole('button', { name: '打电话给 12345' }).waitFor()
  expect(await findings(page)).toEqual([])
})

const open = async (where: string, settings = '') => {
  page = await desk.open(`?phone=one${settings}#/${where}`)
}
const button = (name: string) => page.getByRole('button', { name })

function communities(count: number) {
  return Array.from({ length: count }, (_, number) => ({
    communityId: ids.community.slice(0, -3) + String(100 + number),
    name: `演示·第${number}社区`,
    subdistrict: '大观街道',
    districtId: ids.community,
    office: `第${number}社区便民服务站`,
    officePhone: `0871-0000 ${1000 + number}`,
    isInvented: true,
  }))
}

function listing(list: object[]): Answer {
  return (op) => {
    return op === 'place.listOpenCommunities'
      ? { output: { districts: [], communities: list } }
      : undefined
  }
}

test('我的 leads to it, and it asks nothing of anybody', async () => {
  answer = listing(communities(1))
  await open('pages/me/me')
  await button('对邻里有意见').click()
  await button('打电话给第0社区便民服务站').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  const listed = asked.filter(({ op }) => op === 'place.listOpenCommunities')
  expect(listed.map(({ input }) => input)).toEqual([{ districtId: null }])
})

test('whoever has a role sees their own community alone', async () => {
  const others = communities(3)
  answer = listing([...others, { ...others[0], communityId: ids.community, office: '自己的' }])
  await open(opinion)
  await page.getByText('您这里的社区').waitFor()
  expect(await page.getByRole('button', { name: /^打电话给/ }).count()).toBe(2)
  await button('打电话给自己的').waitFor()
})

test('everybody else sees those that are open, the first twenty', async () => {
  answer = listing(communities(23))
  await open(opinion, '&font=1.4')
  await page.getByText('已开通的社区').waitFor()
  await page.getByText('还有 3 个社区的电话，在邻里的公开网页上。').waitFor()
  expect(await page.getByRole('button', { name: /^打电话给/ }).count()).toBe(21)
})

test('where nothing is open it says so', async () => {
  answer = listing([])
  await open(opinion)
  await page.getByText('还没有社区开通').waitFor()
})

test('a refusal and a dead network leave the hotline, and a way to try again', async () => {
  answer = () => ({ failure: { kind: 'broken', code: 'broken' } })
  await open(opinion)
  await page.getByText(sentenceFor('broken').title).waitFor()
  await open(opinion, '&offline=1')
  await page.getByText('没有网络').first().waitFor()
  await button('再试一次').waitFor()
})
