// createSelectorQuery: where things stand in the page, measured from the page's own top.
import type { glassEasel } from 'glass-easel-miniprogram-adapter'
import { entryAt, entryOf, top } from '../runtime/stack.ts'
import type { Instance } from '../runtime/types.ts'

type Fields = {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  context?: boolean
  properties?: string[]
  computedStyle?: string[]
}
type Result = Record<string, unknown> | null
type Answer = Result | Result[]
type Callback = (answer: Answer) => void

const rect = { id: true, dataset: true, rect: true, size: true }
const offset = { id: true, dataset: true, scrollOffset: true }

export function query(instance?: Instance) {
  let within = instance
  const asked: { find: () => Answer; callback: Callback | undefined }[] = []
  const node = (find: (fields: Fields) => Answer) => {
    const ask = (fields: Fields, callback?: Callback) => {
      asked.push({ find: () => find(fields), callback })
      return own
    }
    return {
      fields: ask,
      boundingClientRect: (callback?: Callback) => ask(rect, callback),
      scrollOffset: (callback?: Callback) => ask(offset, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
      context: (callback?: Callback) => ask({ context: true }, callback),
    }
  }
  const root = () => (within ?? top()?.instance)?._$.getShadowRoot()
  const own = {
    in(other: Instance) {
      within = other
      return own
    },
    select: (selector: string) =>
      node((fields) => {
        const found = root()?.querySelector(selector)
        return found ? measure(found, fields) : null
      }),
    selectAll: (selector: string) =>
      node((fields) =>
        (root()?.querySelectorAll(selector) ?? []).map((each) => measure(each, fields)),
      ),
    selectViewport: () => node(() => viewport(within)),
    exec(callback?: (answers: Answer[]) => void) {
      requestAnimationFrame(() => {
        const answers = asked.map(({ find, callback: each }) => {
          const answer = find()
          each?.(answer)
          return answer
        })
        callback?.(answers)
      })
      return own
    },
  }
  return own
}

function measure(element: glassEasel.Element, fields: Fields): Result {
  const dom = element.getBackendElement() as unknown as HTMLElement | null
  if (!dom) return null
  const { left, top: y, right, bottom, width, height } = dom.getBoundingClientRect()
  const start = entryAt(dom)?.scroller.getBoundingClientRect().top ?? 0
  const result: Record<string, unknown> = {}
  if (fields.id) result.id = element.id
  if (fields.dataset) result.dataset = element.dataset
  if (fields.rect) Object.assign(result, { left, right, top: y - start, bottom: bottom - start })
  if (fields.size) Object.assign(result, { width, height })
  if (fields.scrollOffset) Object.assign(result, scrolled(dom))
  if (fields.node || fields.context) result.node = dom.querySelector('canvas') ?? dom
  const component = element.asGeneralComponent()
  for (const name of fields.properties ?? []) {
    result[name] = component?.data[name] ?? dom.getAttribute(name)
  }
  const style = fields.computedStyle ? getComputedStyle(dom) : undefined
  for (const name of fields.computedStyle ?? []) {
    result[name] = style?.getPropertyValue(
      name.replace(/[A-Z]/g, (each) => `-${each.toLowerCase()}`),
    )
  }
  return result
}

function viewport(instance: Instance | undefined): Result {
  const scroller = (instance ? entryOf(instance) : top())?.scroller
  if (!scroller) return null
  const { clientWidth: width, clientHeight: height } = scroller
  const box = { left: 0, top: 0, right: width, bottom: height, width, height }
  return { id: '', dataset: {}, ...box, ...scrolled(scroller) }
}

function scrolled({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement) {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}
