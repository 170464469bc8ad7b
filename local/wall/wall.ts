// The page itself: puts the phones and the rail together and keeps what is chosen.

import { keepArrangement, type PersonaKey, readArrangement, swapped } from './arrangement.ts'
import { installCamera } from './camera.ts'
import { readClock, whenMoved } from './clock.ts'
import { clockBar } from './clock-bar.ts'
import { element } from './element.ts'
import { notices } from './notices.ts'
import { type PhoneFrame, phoneFrame } from './phone-frame.ts'
import { rail } from './rail.ts'
import { resetButton } from './reset.ts'
import { fitPhones } from './size.ts'
import { installMap } from './whereabouts.ts'

const arrangement = readArrangement()

const frames: PhoneFrame[] = arrangement.seats.map((seat, index) =>
  phoneFrame(index, seat, arrangement.largeText, {
    person: (key) => {
      const before = arrangement.seats
      arrangement.seats = swapped(before, index, key)
      keepArrangement(arrangement)
      arrangement.seats.forEach((next, at) => {
        if (next.key !== before[at]?.key) frames[at]?.give(next.key)
      })
    },
    where: (where) => {
      arrangement.seats = arrangement.seats.map((each, at) =>
        at === index ? { ...each, where } : each,
      )
      keepArrangement(arrangement)
    },
    network: (online) => {
      arrangement.seats = arrangement.seats.map((each, at) =>
        at === index ? { ...each, online } : each,
      )
      keepArrangement(arrangement)
    },
  }),
)

const restart = () => {
  arrangement.seats.forEach(({ key }, index) => {
    frames[index]?.give(key)
  })
}
const toNotices = element('a', { class: 'act', href: '#notices' }, '服务通知')
const head = element(
  'header',
  { class: 'head' },
  element('h1', { class: 'title' }, '邻里'),
  element('span', { class: 'demo' }, '演示'),
  clockBar(),
  toNotices,
  resetButton(restart),
)
const phones = element('div', { class: 'phones' }, ...frames.map(({ box }) => box))
const seatOf = (key: PersonaKey) => arrangement.seats.findIndex((seat) => seat.key === key)
const shown = notices({
  isOnWall: (key) => seatOf(key) >= 0,
  open: (key, page) => frames[seatOf(key)]?.open(page),
  counted: (many) => {
    toNotices.textContent = many > 0 ? `服务通知 ${many}` : '服务通知'
  },
})
const beside = rail(arrangement.largeText, shown, (largeText) => {
  arrangement.largeText = largeText
  keepArrangement(arrangement)
  for (const frame of frames) frame.setLargeText(largeText)
})

fitPhones()
installMap()
installCamera(() =>
  arrangement.seats.map(({ key }, index) => ({ key, window: frames[index]?.window() ?? null })),
)
document.body.append(element('div', { class: 'wall' }, element('main', {}, head, phones), beside))
whenMoved((ahead) => {
  for (const frame of frames) frame.setClock(ahead)
})
readClock().then(restart)
