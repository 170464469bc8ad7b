// Work places at a desk: tables where a phone has lists, and all of it by keyboard, with keys that are pressed.
import { beforeEach, expect, test } from 'vitest'
import { findings } from '../e2e/support/looks.ts'
import { screens } from '../e2e/support/readme.ts'
import { aPhone } from './a-phone.ts'
import { brief, ids } from './canned.ts'

const at = `communityId=${ids.community}`
const attendance = `organizer/attendance/attendance?${at}&activityId=${ids.activity}`
const draft = { ...brief, occurrences: 3, draftedAt: brief.startsAt, isMine: false }

const { answers, fontScale, page, relaunch, shown, writes } = aPhone(attendance)

beforeEach(async () => {
  answers((op) => (op === 'activity.listDrafts' ? { output: { drafts: [draft] } } : undefined))
  await sizes(1024, 1)
})

const tables = () => shown().getByRole('table')

async function sizes(width: number, font: number) {
  await page().setViewportSize({ width, height: width > 1000 ? 768 : 812 })
  await fontScale(font)
}

/** Where the cells of each row begin, and how many there are, under how many headers. */
const edges = () =>
  tables()
    .first()
    .evaluate((table) =>
      [...table.querySelectorAll('[role=row]')].map((row) =>
        [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)),
      ),
    )

test.each([
  ['attendance', attendance, ['姓名', '单位', '签到', '证据', '签退和时长', '办理']],
  ['today', `organizer/today/today?${at}`, ['草稿', '时间', '谁写的', '办理']],
  ['cards', `organizer/cards/cards?${at}`, ['姓名', '单位', '发卡', '本人微信', '现在', '办理']],
  [
    'disputes',
    `organizer/disputes/disputes?${at}`,
    ['谁', '哪一条记录', '说什么', '什么时候前答复', '办理'],
  ],
  [
    'people',
    `organizer/people/people?${at}&placeId=${ids.community}&kind=community&name=x`,
    ['姓名', '服务', '到哪一天', '办理'],
  ],
])('%s is a table at a desk and a list on a phone', async (name, url, columns) => {
  await relaunch(url)
  for (const font of [1, 1.4]) {
    await sizes(1024, font)
    expect(await tables().first().getByRole('columnheader').allInnerTexts()).toEqual(columns)
    const [header, ...rows] = await edges()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toEqual(header)
    await page().screenshot({ path: `${screens}/desk-${name}-${font}.png` })
    expect(await findings(page()), `${name} at ${font}`).toEqual([])
  }
  await sizes(375, 1)
  await expect.poll(() => tables().count()).toBe(0)
  await page().screenshot({ path: `${screens}/desk-${name}-phone.png` })
  expect(await findings(page())).toEqual([])
})

const focused = () =>
  page().evaluate(() => {
    const node = document.activeElement
    const { left, top } = node?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const scrolled = node?.closest('.scroller')?.scrollTop ?? 0
    const said = node?.getAttribute('aria-label') ?? node?.textContent ?? ''
    const isSeen = node !== null && getComputedStyle(node).outlineStyle !== 'none'
    return { said: said.trim(), left, top: top + scrolled, isSeen }
  })

test('the list is worked through with the keyboard alone, and a dialog gives the focus back', async () => {
  await relaunch(attendance)
  const passed: Awaited<ReturnType<typeof focused>>[] = []
  do {
    await page().keyboard.press('Tab')
    passed.push(await focused())
  } while (passed.at(-1)?.said !== '王建国不算' && passed.length < 20)
  const inOrder = [...passed].sort((one, other) => one.top - other.top || one.left - other.left)
  expect(passed.map(({ said }) => said)).toEqual(inOrder.map(({ said }) => said))
  expect(passed.every(({ isSeen }) => isSeen)).toBe(true)
  expect(passed.map(({ said }) => said)).toContain('确认未留名')

  const dialog = shown().getByRole('dialog')
  await page().keyboard.press('Enter')
  await dialog.waitFor()
  await page().keyboard.press('Tab')
  expect((await focused()).said).toBe('当天不在场')
  await page().keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect((await focused()).said).toBe('王建国不算')
  await page().keyboard.press('Enter')
  await dialog.waitFor()
  await page().keyboard.press('Tab')
  await page().keyboard.press('Enter')
  await dialog.getByRole('button', { name: '不算' }).focus()
  await page().keyboard.press('Enter')
  await shown().getByRole('button', { name: '改为确认王建国' }).waitFor()
  expect(writes('activity.rejectCheckIn')[0]?.input.reason).toBe('当天不在场')
})
