// How a built-in component is made here: properties with their defaults, one start when its element is
// made, one render whenever a property changes. Inside it stands the browser's own control.
import type { glassEasel } from 'glass-easel-miniprogram-adapter'

export type Values = Record<string, unknown>

export type Host<V extends Values = Values> = {
  element: HTMLElement
  values: V
  /** Sets a property from inside, so that model:value and form read it. */
  set(change: Partial<V>): void
  fire(name: string, detail?: unknown): void
  onTap(listener: () => void): void
}

export type Builtin = {
  tag: string
  define(space: glassEasel.ComponentSpace): void
}

type Parts<V extends Values> = {
  properties: V
  start?(host: Host<V>): void
  render?(host: Host<V>): void
  /** Called when the element has its place in the page. */
  attached?(host: Host<V>): void
}

const hosts = new WeakMap<Element, Host>()

/** The host of a built-in element found in the page. */
export function hostOf<V extends Values = Values>(node: Element): Host<V> | undefined {
  return hosts.get(node) as Host<V> | undefined
}

export function builtin<V extends Values>(name: string, parts: Parts<V>): Builtin {
  const tag = `wx-${name}`
  return {
    tag,
    define(space) {
      const definition = space.defineComponent({
        is: tag,
        options: { propertyEarlyInit: false },
        properties: declare(parts.properties),
        lifetimes: {
          created() {
            const host = adopt<V>(this as unknown as glassEasel.GeneralComponent)
            if (host) parts.start?.(host)
          },
          attached() {
            const host = adopt<V>(this as unknown as glassEasel.GeneralComponent)
            if (!host) return
            parts.render?.(host)
            parts.attached?.(host)
          },
        },
        observers: {
          [Object.keys(parts.properties).join(',') || 'none']() {
            const host = adopt<V>(this as unknown as glassEasel.GeneralComponent)
            if (host) parts.render?.(host)
          },
        },
      } as Parameters<typeof space.defineComponent>[0])
      space.setGlobalUsingComponent(
        tag,
        definition as unknown as glassEasel.GeneralComponentDefinition,
      )
    },
  }
}

/** Null in a page that is closed: an answer may come after it, and nothing is made of that any more. */
function adopt<V extends Values>(component: glassEasel.GeneralComponent): Host<V> | null {
  const element = component.getBackendElement() as unknown as HTMLElement | null
  if (!element) return null
  const known = hostOf<V>(element)
  if (known) return known
  const host: Host<V> = {
    element,
    get values() {
      return component.data as V
    },
    set: (change) => component.setData(change as Values),
    fire: (name, detail = {}) => component.triggerEvent(name, detail),
    onTap: (listener) => component.addListener('tap', () => listener()),
  }
  hosts.set(element, host as unknown as Host)
  return host
}

const types: Record<string, unknown> = { string: String, number: Number, boolean: Boolean }

function declare(properties: Values) {
  const declared = Object.entries(properties).map(([name, value]) => [
    name,
    { type: types[typeof value] ?? null, value },
  ])
  return Object.fromEntries(declared)
}

/** The control inside a built-in; names and labels given to the tag go to it. */
export function addControl<T extends HTMLElement>(host: { element: HTMLElement }, control: T): T {
  control.dataset.control = ''
  host.element.prepend(control)
  return control
}
