import { addControl, builtin, type Host } from './define.ts'

const text = {
  name: '',
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  confirmType: '',
  confirmHold: false,
  cursor: -1,
  adjustPosition: true,
  holdKeyboard: false,
  cursorSpacing: 0,
  selectionStart: -1,
  selectionEnd: -1,
}
type Control = HTMLInputElement | HTMLTextAreaElement
type Text = typeof text
const modes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

export const input = builtin('input', {
  properties: { ...text, type: 'text', password: false, alwaysEmbed: false },
  start(host) {
    begin(host, document.createElement('input'), (event) => event.key === 'Enter')
  },
  render({ element, values }) {
    const control = element.querySelector('input')
    if (!control) return
    control.type = values.password ? 'password' : 'text'
    control.inputMode = modes[values.type] ?? 'text'
    show(control, values)
  },
})

export const textarea = builtin('textarea', {
  properties: {
    ...text,
    confirmType: 'return',
    autoHeight: false,
    fixed: false,
    showConfirmBar: true,
    disableDefaultPadding: false,
    autoFocus: false,
  },
  start(host) {
    begin(
      host,
      document.createElement('textarea'),
      (event) => event.key === 'Enter' && host.values.confirmType !== 'return',
    )
  },
  render({ element, values }) {
    const control = element.querySelector('textarea')
    if (!control) return
    show(control, values)
    element.classList.toggle('auto-height', values.autoHeight)
  },
})

function begin<V extends Text>(
  host: Host<V>,
  control: Control,
  confirms: (event: KeyboardEvent) => boolean,
) {
  addControl(host, control)
  const state = () => ({ value: control.value, cursor: control.selectionStart ?? 0, keyCode: 0 })
  let composing = false
  const changed = () => {
    if (composing) return
    host.set({ value: control.value } as Partial<V>)
    host.fire('input', state())
  }
  control.addEventListener('compositionstart', () => {
    composing = true
  })
  control.addEventListener('compositionend', () => {
    composing = false
    changed()
  })
  control.addEventListener('input', changed)
  control.addEventListener('focus', () => host.fire('focus', { ...state(), height: 0 }))
  control.addEventListener('blur', () => {
    host.fire('blur', state())
    if (host.values.focus) host.set({ focus: false } as Partial<V>)
  })
  control.addEventListener('keydown', (event) => {
    if (!confirms(event as KeyboardEvent) || (event as KeyboardEvent).isComposing) return
    event.preventDefault()
    host.fire('confirm', state())
    if (!host.values.confirmHold) control.blur()
  })
}

function show(control: Control, values: Text) {
  if (control.value !== values.value) control.value = values.value
  control.placeholder = values.placeholder
  control.disabled = values.disabled
  control.enterKeyHint = values.confirmType === 'return' ? 'enter' : values.confirmType
  if (values.maxlength >= 0) control.maxLength = values.maxlength
  else control.removeAttribute('maxlength')
  const color = /(?:^|;)\s*color:\s*([^;]+)/.exec(values.placeholderStyle)?.[1]
  control.style.setProperty('--placeholder', color ?? '')
  if (values.focus && document.activeElement !== control) control.focus()
}
