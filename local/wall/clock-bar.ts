// The clock above the phones: what time it is on this wall, and how to move it on.
import { dateIn, daysLater } from '@linli/shared/day'
import { clockTime, dayName, inShanghai } from '@linli/shared/time'
import { moveClock, wallNow, whenMoved } from './clock.ts'
import { element } from './element.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const steps = [
  ['10 分钟', 10 * minute],
  ['1 小时', hour],
  ['1 天', day],
] as const

const jobs: Readonly<Record<string, string>> = {
  'cron-activities': '活动结算',
  'cron-ledger': '记录封存',
  'cron-outbox': '发消息',
  'cron-ratings': '评分结算',
  'cron-retention': '到期清理',
}
const refusals: Readonly<Record<string, string>> = {
  backwards: '钟只能往后拨。要往回，请重置。',
  invalid: '请填一个时间。',
  tooFar: '最远拨到 400 天以后。',
}

export function clockBar(): HTMLElement {
  const time = element('b', { class: 'clock-time' })
  const date = element('span', { class: 'note' })
  const says = element('p', { class: 'note clock-says', role: 'status' })
  const field = element('input', { type: 'datetime-local', 'aria-label': '拨到这个时间' })
  const show = () => {
    time.textContent = clockTime(wallNow())
    date.textContent = dayName(wallNow())
    field.min = inShanghai(wallNow()).format('YYYY-MM-DDTHH:mm')
  }
  const move = async (how: Parameters<typeof moveClock>[0]) => {
    says.textContent = '正在拨…'
    const told = await moveClock(how)
    says.textContent =
      'why' in told ? (refusals[told.why] ?? '拨不动，再试一次。') : wordsFor(told.done.ran)
  }
  const buttons = steps.map(([words, forward]) =>
    act(words, `往后 ${words}`, () => move({ forward })),
  )
  const toMorning = act('明天 9:00', '到明天 9:00', () => move({ to: nextMorning() }))
  const toField = act('拨到', '拨到填的时间', () => move({ to: `${field.value}:00+08:00` }))
  setInterval(show, 1_000)
  whenMoved(show)
  show()
  return element(
    'section',
    { class: 'clock', 'aria-label': '这面墙的钟' },
    element('div', { class: 'clock-face' }, time, date),
    element('div', { class: 'clock-acts' }, '往后', ...buttons, toMorning),
    element('div', { class: 'clock-acts' }, field, toField),
    says,
  )
}

function act(words: string, label: string, press: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'act', 'aria-label': label }, words)
  button.addEventListener('click', press)
  return button
}

function wordsFor(ran: readonly string[]): string {
  if (ran.length === 0) return '拨好了，这段时间没有定时任务。'
  return `拨好了，补跑了：${ran.map((name) => jobs[name] ?? name).join('、')}。`
}

function nextMorning(): string {
  return `${daysLater(dateIn(wallNow()), 1)}T09:00:00+08:00`
}
