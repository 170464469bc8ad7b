import { share } from '../wx/share.ts'
import { builtin } from './define.ts'
import { resetForm, submitForm } from './form.ts'

export const button = builtin('button', {
  properties: {
    type: 'default',
    size: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
  },
  start(host) {
    host.element.setAttribute('role', 'button')
    host.element.tabIndex = 0
    host.onTap(() => {
      const { formType, openType } = host.values
      if (formType === 'submit') submitForm(host.element)
      if (formType === 'reset') resetForm(host.element)
      if (openType === 'share') share(host.element)
    })
  },
  render({ element, values }) {
    element.setAttribute('type', values.type)
    element.setAttribute('size', values.size)
    element.toggleAttribute('plain', values.plain)
    element.toggleAttribute('disabled', values.disabled)
    element.toggleAttribute('loading', values.loading)
    element.tabIndex = values.disabled ? -1 : 0
    if (values.disabled) element.setAttribute('aria-disabled', 'true')
    else element.removeAttribute('aria-disabled')
  },
})
