// What lies above the pages: toasts, dialogs, sheets. Below an open dialog nothing can be reached.
import { element } from './element.ts'

export type Layer = { element: HTMLElement; close(): void }

export function openLayer(className: string, ...children: (Node | string)[]): Layer {
  const panel = element('div', { class: `layer-panel ${className}`, role: 'dialog' }, ...children)
  panel.ariaModal = 'true'
  const layer = element('div', { class: 'layer' }, panel)
  const before = document.activeElement
  document.querySelector('.layers')?.append(layer)
  stillBelow()
  panel.tabIndex = -1
  panel.focus()
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cancelButton(panel)?.click()
  })
  const close = () => {
    layer.remove()
    stillBelow()
    if (before instanceof HTMLElement) before.focus()
  }
  return { element: panel, close }
}

/** Escape does what the way out on the screen does; a dialog without one has to be answered. */
function cancelButton(panel: HTMLElement): HTMLElement | null {
  return panel.querySelector('button[class$="-cancel"]')
}

function stillBelow(): void {
  const layers = [...document.querySelectorAll<HTMLElement>('.layer')]
  for (const [index, layer] of layers.entries()) layer.inert = index < layers.length - 1
  for (const page of document.querySelectorAll<HTMLElement>('.pages, .tabs')) {
    page.inert = layers.length > 0
  }
}
