import { addControl, builtin } from './define.ts'

export const toggle = builtin('switch', {
  properties: { name: '', checked: false, disabled: false, type: 'switch', color: '#04be02' },
  start(host) {
    const control = addControl(host, document.createElement('input'))
    control.type = 'checkbox'
    control.setAttribute('role', 'switch')
    control.addEventListener('change', () => {
      host.set({ checked: control.checked })
      host.fire('change', { value: control.checked })
    })
  },
  render({ element, values }) {
    const control = element.querySelector('input')
    if (!control) return
    control.checked = values.checked
    control.disabled = values.disabled
    control.style.setProperty('--color', values.color)
  },
})
