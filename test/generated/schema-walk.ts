/** What of a contract has no limit. */
import type { Field, Node } from '../../tools/contracts/fields.ts'

export { type Field, fieldsOf, type Node } from '../../tools/contracts/fields.ts'

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
