// wx.requestSubscribeMessage: WeChat's sheet. The server behind the phone may play WeChat's own: it names the templates
// and hears what was allowed; where none does, the sheet shows the ids.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { phone } from '../runtime/phone.ts'
import { isTapping } from '../runtime/touch.ts'
import { ApiFailure, api } from './call.ts'

type Subscribe = { tmplIds: string[] }
type Answers = Record<string, string>

function requestSubscribe({ tmplIds }: Subscribe): Promise<Answers> {
  if (!isTapping()) throw new ApiFailure('can only be invoked by user TAP gesture.')
  if (!tmplIds?.length) throw new ApiFailure("TmplIds can't be empty", 20001)
  if (tmplIds.length > 5) throw new ApiFailure('exceed max num of tmplIds', 20003)
  return ask(tmplIds)
}

async function ask(tmplIds: string[]): Promise<Answers> {
  const titles = await tell('templates', tmplIds, 10002)
  const answers = await openSheet(tmplIds, titles)
  const allowed = tmplIds.filter((id) => answers[id] === 'accept')
  if (allowed.length > 0) await tell('subscribe', allowed, 10003)
  return answers
}

/** @param errCode what WeChat fails with where it has no network for this. */
async function tell(what: string, tmplIds: string[], errCode: number): Promise<Answers> {
  if (!phone.online) throw new ApiFailure('network error', errCode)
  const response = await fetch(`${phone.base}/wechat/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-phone': phone.key },
    body: JSON.stringify(tmplIds),
  }).catch((error: unknown) => {
    throw new ApiFailure(String(error), errCode)
  })
  return response.ok ? ((await response.json()) as Answers) : {}
}

function openSheet(tmplIds: string[], titles: Answers): Promise<Answers> {
  return new Promise((resolve) => {
    const choices = tmplIds.map((id) => {
      const box = element('input', { type: 'checkbox', value: id }) as HTMLInputElement
      box.checked = true
      return { box, label: element('label', { class: 'template' }, box, titles[id] ?? id) }
    })
    const answer = (allowed: boolean) => {
      layer.close()
      const pairs = choices.map(({ box }) => {
        return [box.value, allowed && box.checked ? 'accept' : 'reject']
      })
      resolve(Object.fromEntries(pairs))
    }
    const layer = openLayer(
      'sheet subscribe',
      element('p', { class: 'action-note' }, '申请发送以下一次性消息'),
      ...choices.map((each) => each.label),
      button('action action-allow', '允许', () => answer(true)),
      button('action action-cancel', '拒绝', () => answer(false)),
    )
    layer.element.ariaLabel = '订阅消息'
  })
}

export const subscribing = {
  requestSubscribeMessage: api('requestSubscribeMessage', requestSubscribe),
}
