// Toasts, dialogs and choices.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { ApiFailure, api } from './call.ts'

type Toast = { title: string; icon?: string; image?: string; duration?: number; mask?: boolean }
type Modal = WechatMiniprogram.ShowModalOption
type ModalResult = { confirm: boolean; cancel: boolean; content?: string }
type Actions = { itemList: string[]; alertText?: string }

let toast: HTMLElement | undefined
let timer = 0

function show({ title, icon = 'success', mask }: Toast, wait: number) {
  hide()
  const sign = element('i', { class: `toast-icon toast-${icon}`, 'aria-hidden': 'true' })
  const box = element('div', { class: 'toast', role: 'status' }, sign, element('p', {}, title))
  toast = element('div', { class: mask ? 'toast-layer masked' : 'toast-layer' }, box)
  document.querySelector('.layers')?.append(toast)
  if (wait > 0) timer = window.setTimeout(hide, wait)
}

function hide() {
  clearTimeout(timer)
  toast?.remove()
  toast = undefined
}

function modal(options: Modal): Promise<ModalResult> {
  const { title = '', content = '', editable = false, placeholderText = '' } = options
  return new Promise((resolve) => {
    const field = element('input', { class: 'modal-input', placeholder: placeholderText })
    const body = editable ? field : element('p', { class: 'modal-content' }, content)
    if (field instanceof HTMLInputElement && editable) field.value = content
    const answer = (confirm: boolean) => {
      layer.close()
      const typed = editable && confirm ? { content: (field as HTMLInputElement).value } : {}
      resolve({ confirm, cancel: !confirm, ...typed })
    }
    const cancel = button('modal-cancel', options.cancelText ?? '取消', () => answer(false))
    const confirm = button('modal-confirm', options.confirmText ?? '确定', () => answer(true))
    if (options.cancelColor) cancel.style.color = options.cancelColor
    if (options.confirmColor) confirm.style.color = options.confirmColor
    const feet = options.showCancel === false ? [confirm] : [cancel, confirm]
    const head = title ? [element('h2', { class: 'modal-title' }, title)] : []
    const layer = openLayer(
      'modal',
      ...head,
      body,
      element('div', { class: 'modal-feet' }, ...feet),
    )
    layer.element.ariaLabel = title || content
  })
}

function actionSheet({ itemList, alertText }: Actions): Promise<{ tapIndex: number }> {
  return new Promise((resolve, reject) => {
    const items = itemList.map((label, tapIndex) =>
      button('action', label, () => {
        layer.close()
        resolve({ tapIndex })
      }),
    )
    const cancel = button('action action-cancel', '取消', () => {
      layer.close()
      reject(new ApiFailure('cancel'))
    })
    const head = alertText ? [element('p', { class: 'action-note' }, alertText)] : []
    const layer = openLayer('sheet', ...head, ...items, cancel)
    layer.element.ariaLabel = alertText || '选一项'
  })
}

export const interaction = {
  showToast: api('showToast', (options: Toast) => show(options, options.duration ?? 1500)),
  hideToast: api('hideToast', hide),
  showLoading: api('showLoading', (options: Toast) => show({ ...options, icon: 'loading' }, 0)),
  hideLoading: api('hideLoading', hide),
  showModal: api('showModal', modal),
  showActionSheet: api('showActionSheet', actionSheet),
  hideKeyboard: api('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }),
}
