import type { Schema } from './openapi.ts'

/** A schema as a few lines that one can read: `{ name: text ≤ 40, openedAt: date-time | null }`. */
export function shapeOf(schema: Schema, indent = ''): string {
  const { type, anyOf, items, properties } = schema
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  if (Array.isArray(anyOf)) return anyOf.map((each) => shapeOf(each, indent)).join(' | ')
  if (type === 'array' && isSchema(items)) {
    const item = shapeOf(items, indent)
    return `${/ \| /.test(item) && !item.startsWith('{') ? `(${item})` : item}[]${limit(schema.maxItems)}`
  }
  if (type === 'object' && isSchema(properties)) return fields(schema, properties, indent)
  if (type === 'string') return `${schema.format ?? 'text'}${limit(schema.maxLength)}`
  return String(type ?? 'anything')
}

function fields(schema: Schema, properties: Schema, indent: string): string {
  const required = Array.isArray(schema.required) ? schema.required : []
  const deeper = `${indent}  `
  const lines = Object.entries(properties).map(([name, value]) => {
    const mark = required.includes(name) ? '' : '?'
    return `${deeper}${name}${mark}: ${isSchema(value) ? shapeOf(value, deeper) : 'anything'}`
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

function limit(most: unknown): string {
  return typeof most === 'number' ? ` ≤ ${most}` : ''
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
