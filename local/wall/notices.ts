// What WeChat has shown, and on whose phone: its 服务通知, asked for again and again while somebody looks.
import { clockTime } from '@linli/shared/time'
import { type PersonaKey, personaOf } from './arrangement.ts'
import { element } from './element.ts'

interface Notice {
  messageId: number
  phone: PersonaKey | null
  title: string
  lines: { words: string; value: string }[]
  page: string
  shownAt: string
}

interface Wall {
  isOnWall(key: PersonaKey): boolean
  /** Opens that page on the phone, as a finger on the notice would. */
  open(key: PersonaKey, page: string): void
  /** Told how many there are. */
  counted(many: number): void
}

const pause = 2_000
const mostDrawn = 3
const none = '还没有。谁在“我的”的消息里允许了提醒，微信发给他的，就在这里。'
const unreachable = '现在取不到。服务停了的话，请再运行一次。'

export function notices(wall: Wall): HTMLElement {
  const box = element('div', { 'aria-live': 'polite' }, note(none))
  let drawn = ''
  const show = (shown: readonly Notice[]) => {
    const here = shown.map(({ phone }) => phone !== null && wall.isOnWall(phone))
    const next = JSON.stringify([shown, here])
    if (next === drawn) return
    drawn = next
    box.replaceChildren(...content(shown, wall))
    wall.counted(shown.length)
  }
  const look = async () => {
    if (!document.hidden) {
      const shown = await fetchShown()
      if (shown) show(shown)
      else {
        drawn = ''
        box.replaceChildren(note(unreachable))
      }
    }
    setTimeout(look, pause)
  }
  look()
  return box
}

async function fetchShown(): Promise<Notice[] | null> {
  try {
    const response = await fetch('/wechat/shown')
    return response.ok ? ((await response.json()) as Notice[]) : null
  } catch {
    return null
  }
}

function content(shown: readonly Notice[], wall: Wall): HTMLElement[] {
  if (shown.length === 0) return [note(none)]
  const cards = shown.slice(0, mostDrawn).map((notice) => card(notice, wall))
  const list = element('ul', { class: 'notices' }, ...cards)
  const older = shown.length - cards.length
  return older > 0 ? [list, note(`更早的还有 ${older} 条。`)] : [list]
}

function card({ phone, title, lines, page, shownAt }: Notice, wall: Wall): HTMLElement {
  const whose = phone ? `${personaOf(phone).name}的手机` : '不在这里的手机'
  const rows = lines.flatMap(({ words, value }) => [
    element('dt', {}, words),
    element('dd', {}, value),
  ])
  const foot: HTMLElement[] = []
  if (phone && wall.isOnWall(phone)) {
    const open = element('button', { type: 'button', class: 'open' }, '在手机上打开')
    open.addEventListener('click', () => wall.open(phone, page))
    foot.push(open)
  } else foot.push(note('这台手机现在不在墙上。'))
  return element(
    'li',
    { class: 'card notice' },
    element(
      'p',
      { class: 'notice-head' },
      element('b', { class: 'name' }, whose),
      element('time', { datetime: shownAt }, clockTime(shownAt)),
    ),
    element('h3', { class: 'notice-title' }, title),
    element('dl', {}, ...rows),
    ...foot,
  )
}

function note(words: string): HTMLElement {
  return element('p', { class: 'note' }, words)
}
