/** Every field of a contract, as JSON Schema shows it. */
import type { Operation } from '@linli/shared/operation'
import * as z from 'zod'

export interface Node {
  type?: string
  format?: string
  minLength?: number
  maxLength?: number
  minItems?: number
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
  /** Something must be given: neither nothing, nor null, nor an empty list. */
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
  const mayBeNull = (node.anyOf ?? []).some(({ type }) => type === 'null')
  const mayBeEmpty = node.type === 'array' && !node.minItems
  const isGiven = isRequired && !mayBeNull && !mayBeEmpty
  const items = node.items ? walk(path, node.items, isGiven) : []
  const choices = (node.anyOf ?? []).flatMap((child) => walk(path, child, isGiven))
  return [{ path, node, isRequired: isGiven }, ...inside, ...items, ...choices]
}
