/** OpenAPI 3.1 from the contracts. Nothing is kept: whoever asks gets what the contracts say now. */
import { createHash } from 'node:crypto'
import { type FailureKind, hostFailures, statusOf } from '@linli/shared/failure'
import type { Operation } from '@linli/shared/operation'
import * as z from 'zod'
import { addressOf } from './address.ts'

export type Schema = Readonly<Record<string, unknown>>
export interface Body {
  description?: string
  content: { 'application/json': { schema: Schema } }
}
export type OpenApi = ReturnType<typeof openApi>
export type DescribedOperation = ReturnType<typeof describeOperation>

const kinds = Object.keys(statusOf) as FailureKind[]
const requestId = { type: 'string', pattern: '^[\\w-]{8,64}$' }
const wechat = {
  type: 'http',
  scheme: 'wechat',
  description: 'No header: WeChat names the caller in the context of the function’s invocation.',
}

/** @param basePath where the HTTP door is mounted. The version is a digest of the operations. */
export function openApi(contracts: readonly Operation[], basePath: string) {
  const paths = Object.fromEntries(
    contracts.map((contract) => [addressOf(contract.name), { post: describeOperation(contract) }]),
  )
  const domains = [...new Set(contracts.map(({ name }) => domainOf(name)))]
  return {
    openapi: '3.1.0',
    info: {
      title: '邻里 linli',
      summary: 'What a Chinese city neighbourhood runs on inside WeChat.',
      version: createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 12),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath || '/', description: 'HTTP access, for anyone' }],
    tags: domains.map((name) => ({ name, description: `Operations of the domain ${name}.` })),
    paths,
    components: { securitySchemes: { wechat }, schemas: { RefusedFields: refusedFields } },
  }
}

function describeOperation(contract: Operation) {
  const { name, means, who, effect, personal } = contract
  const isPublic = who === 'anyone'
  const domain = domainOf(name)
  const within = `Only from the mini-program: wx.cloud.callFunction({ name: 'api-${domain}', data: { op: '${name}', input, requestId } }).`
  return {
    operationId: name,
    summary: means,
    tags: [domain],
    'x-who': who,
    'x-effect': effect,
    'x-personal': personal,
    security: isPublic ? [] : [{ wechat: [] }],
    ...(isPublic ? {} : { servers: [{ url: `wxcloud://api-${domain}`, description: within }] }),
    requestBody: {
      required: true,
      content: json({ input: jsonSchema(contract.input(), 'input') }, { requestId }),
    },
    responses: {
      200: {
        description: 'Done.',
        content: json({ requestId, output: jsonSchema(contract.output(), 'output') }),
      },
      ...refusalsOf(contract),
    },
  }
}

/** Status by status, with the codes that this operation can answer. */
function refusalsOf(contract: Operation): Record<string, Body> {
  const codes = { ...hostCodes(contract), ...contract.failures }
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const own = Object.keys(codes).filter((code) => codes[code] === kind)
      if (own.length === 0) return []
      const fields = own.includes('invalid') && {
        fields: { $ref: '#/components/schemas/RefusedFields' },
      }
      const failure = fieldsOf({ kind: { const: kind }, code: { enum: own } }, fields || {})
      return [
        [
          statusOf[kind],
          { description: `${own.join(', ')}.`, content: json({ requestId, failure }) },
        ],
      ]
    }),
  )
}

/** What the host refuses on its own, where this contract gives it a reason to. */
function hostCodes({ who, where, effect, consent }: Operation): Record<string, FailureKind> {
  const { unknownOperation: _, signedOut, notAllowed, notFound, ...others } = hostFailures
  const { idReused, consentNeeded, ...always } = others
  return {
    ...always,
    ...(who === 'anyone' ? {} : { signedOut }),
    ...(typeof who === 'string' ? {} : { notAllowed }),
    ...(where ? { notFound } : {}),
    ...(effect === 'write' ? { idReused } : {}),
    ...(consent ? { consentNeeded } : {}),
  }
}

function json(required: Record<string, Schema>, optional: Record<string, Schema> = {}) {
  return { 'application/json': { schema: fieldsOf(required, optional) } }
}

function fieldsOf(required: Record<string, Schema>, optional: Record<string, Schema>): Schema {
  const properties = { ...required, ...optional }
  return { type: 'object', properties, required: Object.keys(required) }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override({ jsonSchema: made }) {
      // The format says it; the pattern would say it again at forty times the length.
      if (made.format === 'uuid') delete made.pattern
    },
  })
  return rest
}

const refusedFields = {
  type: 'array',
  items: fieldsOf({ path: { type: 'string' }, problem: { type: 'string' } }, {}),
}

function domainOf(name: string): string {
  return name.split('.')[0] ?? ''
}
