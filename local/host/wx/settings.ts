// Login, settings: fakes, and honest about it where a person can see them.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { phone } from '../runtime/phone.ts'
import { isTapping } from '../runtime/touch.ts'
import { ApiFailure, api } from './call.ts'
import { grantScope, scopes } from './scopes.ts'

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

const setting = () => ({ authSetting: scopes(), subscriptionsSetting: { mainSwitch: true } })

const scopeWords: Record<string, string> = { 'scope.userLocation': '位置信息' }

/** WeChat's page of what was asked for once, each with a switch. */
function openSetting(): Promise<ReturnType<typeof setting>> {
  if (!isTapping()) throw new ApiFailure('can only be invoked by user TAP gesture.')
  return new Promise((resolve) => {
    const switches = Object.entries(scopes()).map(([scope, isAllowed]) => {
      const box = element('input', { type: 'checkbox' }) as HTMLInputElement
      box.checked = isAllowed
      box.addEventListener('change', () => grantScope(scope, box.checked))
      return element('label', { class: 'template' }, box, scopeWords[scope] ?? scope)
    })
    const none = switches.length === 0 ? '还没有申请过什么' : '允许使用'
    const close = () => {
      layer.close()
      resolve(setting())
    }
    const layer = openLayer(
      'sheet settings',
      element('p', { class: 'action-note' }, none),
      ...switches,
      button('action action-cancel', '返回', close),
    )
    layer.element.ariaLabel = '设置'
  })
}

export const settings = {
  login: api('login', () => {
    if (!phone.online) throw new ApiFailure('network is not connected')
    return { code: `host-${phone.key}-${Date.now()}` }
  }),
  checkSession: api('checkSession', () => {}),
  openPrivacyContract: api('openPrivacyContract', openPrivacyContract),
  getSetting: api('getSetting', setting),
  openSetting: api('openSetting', openSetting),
}
