// checkbox, radio and the groups that tell what is chosen in them.
import { addControl, builtin, type Host, hostOf } from './define.ts'

const one = { value: '', checked: false, disabled: false, color: '#09bb07' }
type One = typeof one

export const checkbox = builtin('checkbox', {
  properties: one,
  start: (host) => begin(host, 'checkbox'),
  render,
})

export const radio = builtin('radio', {
  properties: one,
  start: (host) => begin(host, 'radio'),
  render,
})

export const checkboxGroup = builtin('checkbox-group', { properties: { name: '' } })

export const radioGroup = builtin('radio-group', {
  properties: { name: '' },
  start({ element }) {
    element.setAttribute('role', 'radiogroup')
  },
})

function begin(host: Host<One>, type: string) {
  const control = addControl(host, document.createElement('input'))
  control.type = type
  control.addEventListener('change', () => {
    const group = host.element.closest(type === 'radio' ? 'wx-radio-group' : 'wx-checkbox-group')
    if (group && type === 'radio') clearOthers(group, host.element)
    host.set({ checked: control.checked })
    if (group) hostOf(group)?.fire('change', { value: chosen(group) })
  })
}

function clearOthers(group: Element, kept: Element) {
  for (const other of group.querySelectorAll('wx-radio')) {
    if (other !== kept) hostOf<One>(other)?.set({ checked: false })
  }
}

/** A list for checkboxes, one value for radios, as bindchange and form report them. */
export function chosen(group: Element): string | string[] {
  const all = [...group.querySelectorAll('wx-checkbox, wx-radio')]
  const values = all.flatMap((each) => {
    const host = hostOf<One>(each)
    return host?.values.checked ? [host.values.value] : []
  })
  return group.tagName === 'WX-RADIO-GROUP' ? (values[0] ?? '') : values
}

function render({ element, values }: Host<One>) {
  const control = element.querySelector('input')
  if (!control) return
  control.checked = values.checked
  control.disabled = values.disabled
  control.style.setProperty('--color', values.color)
}
