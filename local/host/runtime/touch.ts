// Fingers: mouse and touch become touchstart, touchmove, touchend, tap and longpress, and the keyboard
// and screen readers can tap too. Only events made here reach the pages.
import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { press, release } from './hover.ts'

export type Finger = {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}
type Press = { target: Node; finger: Finger; moved: boolean; timer: number }

const far = 10
const longPress = 350
let current: Press | undefined
let lastTouch = -Infinity
let lastTap = -Infinity
let tapping = false

/** While the handlers of a tap run, and not in what they wait for. */
export function isTapping(): boolean {
  return tapping
}

export function listenToFingers(): void {
  const capture = { capture: true, passive: true }
  document.addEventListener('touchstart', onTouch(start), capture)
  document.addEventListener('touchmove', onTouch(move), capture)
  document.addEventListener('touchend', onTouch(end), capture)
  document.addEventListener('touchcancel', onTouch(cancel), capture)
  document.addEventListener('mousedown', onMouse(start), capture)
  document.addEventListener('mousemove', onMouse(move), capture)
  document.addEventListener('mouseup', onMouse(end), capture)
  document.addEventListener('click', onClick, { capture: true })
  document.addEventListener('keydown', onKey)
}

type Step = (target: Node, finger: Finger, event: Event) => void

function onTouch(step: Step) {
  return (event: TouchEvent) => {
    lastTouch = performance.now()
    const touch = event.changedTouches[0]
    if (touch && event.target instanceof Node) step(event.target, fingerAt(touch), event)
  }
}

/** After a touch, browsers send mouse events for old pages: not a second finger. */
function onMouse(step: Step) {
  return (event: MouseEvent) => {
    if (performance.now() - lastTouch < 1000 || event.button !== 0) return
    if (event.target instanceof Node) step(event.target, fingerAt(event), event)
  }
}

function fingerAt({ clientX, clientY }: { clientX: number; clientY: number }): Finger {
  return { identifier: 0, pageX: clientX, pageY: clientY, clientX, clientY }
}

function start(target: Node, finger: Finger, event: Event) {
  const timer = window.setTimeout(() => hold(finger), longPress)
  current = { target, finger, moved: false, timer }
  press(target)
  dispatch(target, 'touchstart', {}, finger, event)
}

function move(_target: Node, finger: Finger, event: Event) {
  if (!current) return
  const { clientX, clientY } = current.finger
  if (Math.hypot(finger.clientX - clientX, finger.clientY - clientY) > far) {
    current.moved = true
    release()
    clearTimeout(current.timer)
  }
  dispatch(current.target, 'touchmove', {}, finger, event)
}

function end(_target: Node, finger: Finger, event: Event) {
  const pressed = current
  if (!pressed) return
  cancelPress()
  dispatch(pressed.target, 'touchend', {}, finger, event)
  if (!pressed.moved) tap(pressed.target, finger, event)
}

function cancel(_target: Node, finger: Finger, event: Event) {
  if (current) dispatch(current.target, 'touchcancel', {}, finger, event)
  cancelPress()
}

function cancelPress() {
  if (current) clearTimeout(current.timer)
  release()
  current = undefined
}

function hold(finger: Finger) {
  if (!current || current.moved) return
  for (const name of ['longpress', 'longtap']) {
    dispatch(current.target, name, { x: finger.clientX, y: finger.clientY }, finger)
  }
}

export function tap(target: Node, finger = fingerAt({ clientX: 0, clientY: 0 }), event?: Event) {
  lastTap = performance.now()
  const disabled = target instanceof Element && target.closest('wx-button[disabled]')
  if (disabled) return
  tapping = true
  try {
    dispatch(target, 'tap', { x: finger.clientX, y: finger.clientY }, finger, event)
  } finally {
    tapping = false
  }
}

/** Screen readers press without a pointer: a click that no tap came before. */
function onClick(event: MouseEvent) {
  const target = event.target
  if (event.detail !== 0 || !(target instanceof Element)) return
  if (target.matches('input, textarea, select') || performance.now() - lastTap < 50) return
  tap(target)
}

function onKey(event: KeyboardEvent) {
  const target = event.target
  if (!(target instanceof HTMLElement) || !['Enter', ' '].includes(event.key)) return
  if (target.matches('input, textarea, select, button') || target.tabIndex < 0) return
  event.preventDefault()
  tap(target)
}

export function dispatch(
  target: Node,
  name: string,
  detail: unknown,
  finger?: Finger,
  originalEvent?: Event,
): void {
  let node: Node | null = target
  while (node && !elementOf(node)) node = node.parentNode
  const element = node && elementOf(node)
  if (!element) return
  const ended = /touchend|touchcancel|tap/.test(name)
  const changedTouches = finger ? [finger] : []
  const extraFields = { touches: ended && name !== 'tap' ? [] : changedTouches, changedTouches }
  const options = { bubbles: true, composed: true, capturePhase: true, extraFields, originalEvent }
  glassEasel.Event.dispatchEvent(element, new glassEasel.Event(name, detail, options))
}

export function elementOf(node: Node): glassEasel.Element | undefined {
  return (node as { __wxElement?: glassEasel.Element }).__wxElement
}
