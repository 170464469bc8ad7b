// Login, consent to messages, settings: fakes, and honest about it where a person can see them.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { phone } from '../runtime/phone.ts'
import { ApiFailure, api } from './call.ts'

type Subscribe = { tmplIds: string[] }

function requestSubscribe({ tmplIds }: Subscribe): Promise<Record<string, string>> {
  if (!tmplIds?.length) throw new ApiFailure("TmplIds can't be empty", 20001)
  if (tmplIds.length > 5) throw new ApiFailure('exceed max num of tmplIds', 20003)
  return new Promise((resolve) => {
    const choices = tmplIds.map((id) => {
      const box = element('input', { type: 'checkbox', value: id }) as HTMLInputElement
      box.checked = true
      return { box, label: element('label', { class: 'template' }, box, id) }
    })
    const answer = (allowed: boolean) => {
      layer.close()
      const pairs = choices.map(({ box }) => [
        box.value,
        allowed && box.checked ? 'accept' : 'reject',
      ])
      resolve(Object.fromEntries(pairs))
    }
    const layer = openLayer(
      'sheet subscribe',
      element('p', { class: 'action-note' }, '申请发送以下一次性消息'),
      ...choices.map((each) => each.label),
      button('action action-allow', '允许', () => answer(true)),
      button('action action-cancel', '拒绝', () => answer(false)),
    )
  })
}

/** WeChat shows the text that was entered in its console; here there is none. */
function openPrivacyContract(): Promise<void> {
  return new Promise((resolve) => {
    const close = () => {
      layer.close()
      resolve()
    }
    const layer = openLayer(
      'modal',
      element('h2', { class: 'modal-title' }, '隐私保护指引'),
      element('p', { class: 'modal-content' }, '微信在这里打开在公众平台填写的指引全文。'),
      element('div', { class: 'modal-feet' }, button('modal-cancel', '知道了', close)),
    )
  })
}

const setting = () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })

export const settings = {
  login: api('login', () => ({ code: `host-${phone.key}-${Date.now()}` })),
  checkSession: api('checkSession', () => {}),
  requestSubscribeMessage: api('requestSubscribeMessage', requestSubscribe),
  openPrivacyContract: api('openPrivacyContract', openPrivacyContract),
  getSetting: api('getSetting', setting),
  openSetting: api('openSetting', setting),
}
