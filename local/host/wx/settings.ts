// Login, settings: fakes, and honest about it where a person can see them.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { phone } from '../runtime/phone.ts'
import { ApiFailure, api } from './call.ts'

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
  login: api('login', () => {
    if (!phone.online) throw new ApiFailure('network is not connected')
    return { code: `host-${phone.key}-${Date.now()}` }
  }),
  checkSession: api('checkSession', () => {}),
  openPrivacyContract: api('openPrivacyContract', openPrivacyContract),
  getSetting: api('getSetting', setting),
  openSetting: api('openSetting', setting),
}
