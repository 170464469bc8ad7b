/** Every field of a contract, as JSON Schema shows it. */
import type { Operation } from '@linli/shared/operation'
import * as z from 'zod'

export interface Node {
  type?: string
  format?: string
  minLength?: number
  maxLength?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  enum?: unknown[]
  const?: unknown
  required?: string[]
  additionalProperties?: unknown
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
}

export interface Field {
  /** `input.token`, `output.people.name`: without the indexes of lists. */
  path: string
  node: Node
  isRequired: boolean
}

export function fieldsOf({ input, output }: Operation): Field[] {
  return [
    ...walk('input', z.toJSONSchema(input(), { io: 'input' }) as Node, true),
    ...walk('output', z.toJSONSchema(output(), { io: 'output' }) as Node, true),
  ]
}

function walk(path: string, node: Node, isRequired: boolean): Field[] {
  const inside = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    walk(`${path}.${key}`, child, isRequired && (node.required ?? []).includes(key)),
  )
  const items = node.items ? walk(path, node.items, isRequired) : []
  const choices = (node.anyOf ?? []).flatMap((child) => walk(path, child, isRequired))
  return [{ path, node, isRequired }, ...inside, ...items, ...choices]
}
