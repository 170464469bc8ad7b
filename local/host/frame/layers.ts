// What lies above the pages: toasts, dialogs, sheets.
import { element } from './element.ts'

export type Layer = { element: HTMLElement; close(): void }

export function openLayer(className: string, ...children: (Node | string)[]): Layer {
  const panel = element('div', { class: `layer-panel ${className}`, role: 'dialog' }, ...children)
  panel.ariaModal = 'true'
  const layer = element('div', { class: 'layer' }, panel)
  const before = document.activeElement
  document.querySelector('.layers')?.append(layer)
  panel.tabIndex = -1
  panel.focus()
  const close = () => {
    layer.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  return { element: panel, close }
}
