import { button, element as make } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { call } from '../runtime/page.ts'
import { log } from '../runtime/phone.ts'
import { entryAt, top } from '../runtime/stack.ts'
import { elementOf } from '../runtime/touch.ts'
import { api } from './call.ts'

type Card = { title?: string; path?: string; imageUrl?: string }

/** Shows the card that a chat would get; there is no chat here to send it to. */
export function share(from?: Element): void {
  const entry = entryAt(from) ?? top()
  if (!entry) return
  const target = from ? { id: from.id, dataset: elementOf(from)?.dataset } : undefined
  const given = call(entry, 'onShareAppMessage', { from: from ? 'button' : 'menu', target })
  const card = (given ?? {}) as Card
  const path = card.path ?? `/${entry.path}`
  log(`share ${path}`)
  const layer = openLayer(
    'sheet share',
    make('p', { class: 'share-title' }, card.title ?? document.title),
    ...(card.imageUrl ? [picture(card.imageUrl)] : []),
    make('p', { class: 'share-path' }, path),
    button('action', '发送给朋友(此处只展示卡片)', () => layer.close()),
    button('action action-cancel', '取消', () => layer.close()),
  )
}

/** Five by four, cut to it as WeChat does. */
function picture(imageUrl: string): HTMLElement {
  const src = imageUrl.startsWith('/') ? `.${imageUrl}` : imageUrl
  return make('img', { class: 'share-picture', src, alt: '' })
}

export const sharing = {
  showShareMenu: api('showShareMenu', () => {}),
  hideShareMenu: api('hideShareMenu', () => {}),
}
