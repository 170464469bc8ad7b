import { chosen } from './choice.ts'
import { builtin, hostOf } from './define.ts'

const fields =
  'wx-input, wx-textarea, wx-switch, wx-slider, wx-picker, wx-checkbox-group, wx-radio-group'

export const form = builtin('form', { properties: { reportSubmit: false } })

export function submitForm(button: Element): void {
  const owner = button.closest('wx-form')
  if (owner) hostOf(owner)?.fire('submit', { value: valuesOf(owner), formId: '' })
}

export function resetForm(button: Element): void {
  const owner = button.closest('wx-form')
  if (!owner) return
  for (const field of owner.querySelectorAll(`${fields}, wx-checkbox, wx-radio`)) {
    const host = hostOf(field)
    if (!host) continue
    if ('checked' in host.values) host.set({ checked: false })
    else if ('value' in host.values)
      host.set({ value: typeof host.values.value === 'number' ? 0 : '' })
  }
  hostOf(owner)?.fire('reset', {})
}

function valuesOf(owner: Element): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of owner.querySelectorAll(fields)) {
    const host = hostOf<{ name: string; value?: unknown; checked?: boolean }>(field)
    if (!host?.values.name) continue
    const isGroup = field.tagName.endsWith('-GROUP')
    values[host.values.name] = isGroup ? chosen(field) : (host.values.checked ?? host.values.value)
  }
  return values
}
