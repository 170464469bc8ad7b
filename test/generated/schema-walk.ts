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

/** @returns what has no limit: text, list or number as long or big as the caller likes, or an open object. */
export function withoutLimit(fields: readonly Field[]): string[] {
  return fields
    .filter(({ node }) => !hasLimit(node))
    .map(({ path, node }) => `${path} ${node.type}`)
}

// A uuid and a date have one length each; a moment may carry fractions of any length.
const fixed = new Set(['uuid', 'date'])

function hasLimit(node: Node): boolean {
  if (node.anyOf || node.enum || 'const' in node) return true
  if (node.type === 'string') return node.maxLength !== undefined || fixed.has(node.format ?? '')
  if (node.type === 'array') return node.maxItems !== undefined
  if (node.type === 'object') return node.additionalProperties === false
  if (node.type === 'integer' || node.type === 'number')
    return isBound(node.minimum) && isBound(node.maximum)
  return node.type === 'boolean' || node.type === 'null'
}

function isBound(value: number | undefined): boolean {
  return value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER
}
