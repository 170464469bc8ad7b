import { elementOf } from '../runtime/touch.ts'

const controls = 'wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea, wx-button'

/** A tap on a label is a tap on the control it names, or else on the first one inside it. */
export function listenToLabels(): void {
  document.addEventListener('click', ({ target }) => {
    const label = target instanceof Element ? target.closest('wx-label') : null
    if (!label || (target as Element).closest(controls)) return
    const id = label.getAttribute('for')
    const page = label.closest('wx-page')
    const named = [...(page?.querySelectorAll(controls) ?? [])].find(
      (each) => id && elementOf(each)?.id === id,
    )
    const owner = named ?? label.querySelector(controls)
    const control = owner?.querySelector<HTMLElement>('[data-control]') ?? (owner as HTMLElement)
    if (control?.matches('input:not([type]), input[type="text"], textarea')) control.focus()
    else control?.click()
  })
}
