// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Simulated, simulated } from './simulated.ts'

let shown: Simulated
afterEach(() => shown.close())

test('a due row says what waits until when, and tells its page which row was acted on', async () => {
  const row = {
    name: '周末清扫楼道',
    notes: ['2 条签到', '等您确认'],
    act: '去确认',
    key: 'settle 1',
  }
  shown = simulated('due-row', { row, isFirst: false }, ['act'])
  expect(shown.text()).toBe('周末清扫楼道2条签到等您确认去确认')
  expect([shown.count('.button-main'), shown.count('.button-quiet')]).toEqual([0, 1])
  await shown.tap('.due-act')
  expect(shown.told).toMatchObject([{ name: 'act', detail: { key: 'settle 1' } }])
})

test('only the first due row is filled', () => {
  shown = simulated('due-row', { row: { name: '巡查', notes: [], act: '签到码' }, isFirst: true })
  expect([shown.count('.button-main'), shown.count('.button-quiet')]).toEqual([1, 0])
})

test('the switch of 长辈模式 asks for the other state and keeps none of its own', async () => {
  shown = simulated('elder-switch', { isOn: false }, ['turn'])
  await shown.tap('.pill-touch')
  await shown.tap('.pill-touch')
  expect(shown.told.map(({ detail }) => detail)).toEqual([{ isOn: true }, { isOn: true }])
  expect(shown.count('.pill-on')).toBe(0)
  shown.set({ isOn: true })
  expect(shown.count('.pill-on')).toBe(1)
})

test('a coming row has its day, its hours and how one stands, and no empty chip', async () => {
  const row = { dayWord: '明天', day: 14, title: '手机课堂', hours: '14:00–16:00', place: '服务站' }
  shown = simulated('coming-row', { row: { ...row, chip: '已报名', tone: 'done' } }, ['open'])
  expect(shown.text()).toBe('明天14手机课堂已报名14:00–16:00，服务站')
  await shown.tap('.coming')
  expect(shown.told).toHaveLength(1)
  shown.set({ row: { ...row, chip: '' } })
  expect(shown.count('.chip')).toBe(0)
})

test('a week has a dot per activity, at most three, and tells which day was chosen', async () => {
  const day = { word: '六', number: 14, isToday: false, isChosen: false, isPast: false, label: '' }
  const days = [
    { ...day, date: '2026-03-13', dots: [] },
    { ...day, date: '2026-03-14', dots: [0, 1, 2], isChosen: true },
  ]
  shown = simulated('week-strip', { days }, ['choose'])
  expect([shown.count('.day'), shown.count('.day-dot'), shown.count('.day-on')]).toEqual([2, 3, 1])
  await shown.tap('.day-on')
  expect(shown.told).toEqual([{ name: 'choose', detail: { date: '2026-03-14' } }])
})
