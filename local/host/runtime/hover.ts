// hover-class: what is under the finger wears a class while it is pressed.
import type { glassEasel } from 'glass-easel-miniprogram-adapter'

const pressed: { element: glassEasel.Element; name: string; stay: number }[] = []
const temporary = 3 as glassEasel.StyleSegmentIndex

export function press(target: Node): void {
  for (let node: Node | null = target; node; node = node.parentNode) {
    const element = (node as { __wxElement?: glassEasel.Element }).__wxElement
    const hover = element && hoverOf(element)
    if (!element || !hover) continue
    pressed.push({ element, name: hover.name, stay: hover.stay })
    window.setTimeout(() => {
      if (pressed.some((each) => each.element === element)) toggle(element, hover.name, true)
    }, hover.start)
    if (hover.stop) return
  }
}

export function release(): void {
  for (const { element, name, stay } of pressed.splice(0)) {
    window.setTimeout(() => toggle(element, name, false), stay)
  }
}

function toggle(element: glassEasel.Element, names: string, on: boolean) {
  for (const name of names.split(/\s+/)) element.classList?.toggle(name, on, temporary)
}

function hoverOf(element: glassEasel.Element) {
  const read = (name: string) => element.getAttribute(name)
  const isButton = element.asGeneralComponent()?.is === 'wx-button'
  const own = read('hover-class')
  const name = own || (isButton ? 'button-hover' : '')
  if (typeof name !== 'string' || !name || name === 'none' || isDisabled(element)) return undefined
  const start = Number(read('hover-start-time') ?? (isButton ? 20 : 50))
  const stay = Number(read('hover-stay-time') ?? (isButton ? 70 : 400))
  return { name, start, stay, stop: Boolean(read('hover-stop-propagation')) }
}

function isDisabled(element: glassEasel.Element): boolean {
  return (element.getBackendElement() as Element | null)?.hasAttribute('disabled') ?? false
}
