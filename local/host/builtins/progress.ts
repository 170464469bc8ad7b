// progress and slider.
import { addControl, builtin } from './define.ts'

export const progress = builtin('progress', {
  properties: {
    percent: 0,
    showInfo: false,
    strokeWidth: 6,
    activeColor: '#09bb07',
    backgroundColor: '#ebebeb',
  },
  start(host) {
    const bar = addControl(host, document.createElement('div'))
    bar.className = 'progress-bar'
    bar.append(document.createElement('i'))
    bar.after(document.createElement('span'))
    bar.setAttribute('role', 'progressbar')
  },
  render({ element, values }) {
    const bar = element.querySelector<HTMLElement>('.progress-bar')
    const info = element.querySelector('span')
    if (!bar || !info) return
    bar.ariaValueNow = String(values.percent)
    bar.style.cssText = `height:${values.strokeWidth}px;background:${values.backgroundColor}`
    const part = bar.firstElementChild as HTMLElement
    part.style.cssText = `width:${values.percent}%;background:${values.activeColor}`
    info.textContent = values.showInfo ? `${values.percent}%` : ''
  },
})

export const slider = builtin('slider', {
  properties: { name: '', min: 0, max: 100, step: 1, value: 0, disabled: false, showValue: false },
  start(host) {
    const control = addControl(host, document.createElement('input'))
    control.type = 'range'
    control.after(document.createElement('span'))
    control.addEventListener('input', () => host.fire('changing', { value: Number(control.value) }))
    control.addEventListener('change', () => {
      host.set({ value: Number(control.value) })
      host.fire('change', { value: Number(control.value) })
    })
  },
  render({ element, values }) {
    const control = element.querySelector('input')
    const shown = element.querySelector('span')
    if (!control || !shown) return
    control.min = String(values.min)
    control.max = String(values.max)
    control.step = String(values.step)
    control.value = String(values.value)
    control.disabled = values.disabled
    shown.textContent = values.showValue ? String(values.value) : ''
  },
})
