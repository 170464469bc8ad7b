/** Inputs one field away from a valid one: what a broken phone, an old version or a hostile hand would send. */
import fc from 'fast-check'
import { junk, strangeKeys } from './junk.ts'
import type { Node } from './schema-walk.ts'

type Input = Readonly<Record<string, unknown>>

export type Change = { put: string; value: unknown } | { drop: string } | { reverse: true }

/** @param schema of the whole input, as JSON Schema. About half of the changes leave it valid. */
export function nearValid(schema: Node): fc.Arbitrary<Change> {
  const fields = Object.entries(schema.properties ?? {})
  const put = (key: string, values: fc.Arbitrary<unknown>) =>
    values.map((value): Change => ({ put: key, value }))
  const other = fields.map(([key, node]) => put(key, otherValid(node)))
  const hostile = fields.map(([key, node]) => put(key, fc.oneof(junk, ...nearOf(node))))
  const missing = fields.map(([key]) => fc.constant<Change>({ drop: key }))
  const extra = fc.constantFrom(...strangeKeys).chain((key) => put(key, junk))
  const same = fc.constant<Change>({ reverse: true })
  return fc.oneof(
    { weight: 5, arbitrary: fc.oneof(same, ...other) },
    { weight: 1, arbitrary: same },
    { weight: 5, arbitrary: fc.oneof(extra, ...hostile) },
    { weight: 1, arbitrary: fc.oneof(extra, ...missing) },
  )
}

export function changed(input: Input, change: Change): Input {
  if ('reverse' in change) return Object.fromEntries(Object.entries(input).reverse())
  if ('drop' in change) {
    return Object.fromEntries(Object.entries(input).filter(([key]) => key !== change.drop))
  }
  // Defined, not assigned: assigning `__proto__` would not make a key, and a phone can send one.
  const { put, value } = change
  return Object.defineProperty({ ...input }, put, { value, enumerable: true, configurable: true })
}

function otherValid(node: Node): fc.Arbitrary<unknown> {
  if (node.anyOf) return fc.oneof(...node.anyOf.map(otherValid))
  if ('const' in node) return fc.constant(node.const)
  if (node.enum) return fc.constantFrom(...node.enum)
  if (node.type === 'null') return fc.constant(null)
  if (node.type === 'boolean') return fc.boolean()
  if (node.type === 'integer')
    return fc.integer({ min: node.minimum ?? 0, max: node.maximum ?? 99 })
  if (node.type === 'number')
    return fc.double({ min: node.minimum ?? 0, max: node.maximum ?? 99, noNaN: true })
  if (node.type === 'string') return otherText(node)
  if (node.type === 'array')
    return fc.array(otherValid(node.items ?? {}), { maxLength: node.maxItems ?? 9 })
  if (node.type === 'object')
    return fc.record(
      Object.fromEntries(
        Object.entries(node.properties ?? {}).map(([key, child]) => [key, otherValid(child)]),
      ),
    )
  throw new Error(`No other value is known for ${JSON.stringify(node)}.`)
}

function otherText({ format, minLength = 0, maxLength = 40 }: Node): fc.Arbitrary<unknown> {
  if (format === 'uuid')
    return fc.oneof(
      fc.uuid(),
      fc.uuid().map((id) => id.toUpperCase()),
      nilIds,
    )
  if (format === 'date') return fc.oneof(someDay, lastDays)
  return fc.oneof(
    fc.string({ minLength, maxLength, unit: 'grapheme-ascii' }),
    fc.string({ minLength, maxLength, unit: fc.constantFrom(...'AZaz09-_') }),
    fc
      .constantFrom('\u0000', '\u202e', '\ud800', '演', ' ', '=')
      .map((mark) => mark.repeat(maxLength)),
  )
}

const nilIds = fc.constantFrom(
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
)
const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const lastDays = fc.constantFrom('0000-01-01', '0001-01-01', '2024-02-29', '9999-12-31')

/** Wrong by a little, for this kind of field. */
function nearOf({ type, format, minimum = 0, maximum = 0, anyOf }: Node): fc.Arbitrary<unknown>[] {
  if (anyOf) return anyOf.flatMap(nearOf)
  if (type === 'integer') {
    return [
      fc.constantFrom(minimum - 1, maximum + 1, minimum + 0.5, String(minimum), -0, [minimum]),
    ]
  }
  if (format === 'uuid') {
    return [fc.uuid().chain((id) => fc.constantFrom(...broken(id), [id], { id }, `{${id}}`))]
  }
  if (format === 'date') return [fc.constantFrom(...noDays)]
  return []
}

function broken(text: string): string[] {
  return [` ${text}`, `${text}\n`, text.slice(1), `${text}\u0000`, `\ufeff${text}`, `${text}'--`]
}

const noDays = [
  '2026-02-30',
  '2025-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-3-14',
  '2026-03-14T00:00:00Z',
  '20260314',
  '+002026-03-14',
  '12026-03-14',
  '-001-01-01',
  '２０２６-03-14',
]
