import { button, element as make } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { builtin, type Host } from './define.ts'

const properties = {
  name: '',
  mode: 'selector',
  range: [] as unknown,
  rangeKey: '',
  value: null as unknown,
  start: '',
  end: '',
  fields: 'day',
  disabled: false,
  headerText: '',
}
type Picker = typeof properties

export const picker = builtin('picker', {
  properties,
  start(host) {
    host.element.tabIndex = 0
    host.element.setAttribute('role', 'button')
    host.onTap(() => {
      if (!host.values.disabled) open(host)
    })
  },
  render(host) {
    refill.get(host.element)?.()
  },
})

/** While a sheet is open, new columns of a multiSelector come into it. */
const refill = new WeakMap<Element, () => void>()

/** A sheet with the browser's own choosers in it: lists, or its time and date fields. */
function open(host: Host<Picker>) {
  const { mode, headerText } = host.values
  const controls = mode === 'time' || mode === 'date' ? [momentField(host)] : columns(host)
  const close = () => {
    refill.delete(host.element)
    layer.close()
  }
  const cancel = () => {
    close()
    host.fire('cancel', {})
  }
  const confirm = () => {
    close()
    const value = read(mode, controls)
    host.set({ value })
    host.fire('change', { value })
  }
  const head = make(
    'div',
    { class: 'sheet-head' },
    button('sheet-cancel', '取消', cancel),
    make('span', {}, headerText),
    button('sheet-confirm', '确定', confirm),
  )
  const layer = openLayer(
    'sheet picker-sheet',
    head,
    make('div', { class: 'columns' }, ...controls),
  )
  if (mode === 'multiSelector') refill.set(host.element, () => fill(host, controls))
}

function fill({ values }: Host<Picker>, controls: Element[]) {
  const lists = values.range as unknown[][]
  const chosen = (values.value ?? []) as number[]
  for (const [column, select] of controls.entries()) {
    if (!(select instanceof HTMLSelectElement)) continue
    select.replaceChildren(...optionsOf(lists[column] ?? [], values.rangeKey))
    select.selectedIndex = Number(chosen[column] ?? 0)
  }
}

function optionsOf(list: unknown[], key: string): HTMLOptionElement[] {
  return list.map((item) => new Option(String(key ? (item as Record<string, unknown>)[key] : item)))
}

function momentField({ values }: Host<Picker>): HTMLInputElement {
  const field = make('input', { 'aria-label': values.headerText || '选择' }) as HTMLInputElement
  field.type = values.mode === 'time' ? 'time' : values.fields === 'month' ? 'month' : 'date'
  field.min = values.start
  field.max = values.end
  field.value = String(values.value ?? '')
  return field
}

function columns(host: Host<Picker>): HTMLSelectElement[] {
  const { mode, range, value } = host.values
  const many = mode === 'multiSelector'
  const lists = (many ? range : [range]) as unknown[][]
  const chosen = (many ? ((value ?? []) as number[]) : [Number(value ?? 0)]).map(Number)
  return lists.map((list, column) => {
    const select = make('select', {
      size: '5',
      'aria-label': `第${column + 1}列`,
    }) as HTMLSelectElement
    select.append(...optionsOf(list, host.values.rangeKey))
    select.selectedIndex = chosen[column] ?? 0
    if (many) {
      const tell = () => host.fire('columnchange', { column, value: select.selectedIndex })
      select.addEventListener('change', tell)
    }
    return select
  })
}

function read(mode: string, controls: (HTMLInputElement | HTMLSelectElement)[]): unknown {
  const values = controls.map((each) =>
    each instanceof HTMLSelectElement ? Math.max(0, each.selectedIndex) : each.value,
  )
  if (mode === 'multiSelector') return values
  return mode === 'selector' ? String(values[0]) : values[0]
}
