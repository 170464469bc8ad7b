import { element as make } from '../frame/element.ts'
import { builtin } from './define.ts'

type RichNode =
  | { type: 'text'; text: string }
  | { type?: 'node'; name: string; attrs?: Record<string, string>; children?: RichNode[] }

const forbidden = 'script, style, iframe, object, embed, link, meta, form, input, button'
const kept = /^(class|style|src|alt|width|height|colspan|rowspan|dir|start|type|span|href)$/

export const richText = builtin('rich-text', {
  properties: { nodes: null as unknown, space: '' },
  render({ element, values }) {
    const { nodes } = values
    const list = typeof nodes === 'string' ? parse(nodes) : build((nodes ?? []) as RichNode[])
    element.replaceChildren(...list)
  },
})

function parse(html: string): Node[] {
  const read = new DOMParser().parseFromString(html, 'text/html')
  for (const bad of read.querySelectorAll(forbidden)) bad.remove()
  for (const node of read.body.querySelectorAll('*')) {
    for (const { name, value } of [...node.attributes]) {
      if (!isSafe(name, value)) node.removeAttribute(name)
    }
  }
  return [...read.body.childNodes]
}

function build(nodes: RichNode[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if ('text' in node) return [document.createTextNode(node.text)]
    const attributes = Object.entries(node.attrs ?? {}).filter(([name, value]) =>
      isSafe(name, value),
    )
    const made = make(node.name, Object.fromEntries(attributes), ...build(node.children ?? []))
    return made.matches(forbidden) ? [] : [made]
  })
}

function isSafe(name: string, value: string): boolean {
  return kept.test(name) && !/^\s*javascript:/i.test(value)
}
