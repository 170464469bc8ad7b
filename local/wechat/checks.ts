/** What WeChat looks at before it shows a subscribe message, in its order and with its codes. */
import { failed } from './tokens.ts'

export interface Template {
  templateId: string
  title: string
  /** The words beside each key, in the order in which they are shown. */
  keys: Readonly<Record<string, string>>
}

export interface Letter {
  openId: string
  template: Template
  page: string
  fields: Readonly<Record<string, string>>
}

export interface Known {
  templates: readonly Template[]
  pages: readonly string[]
  isPerson(openId: string): boolean
}

/** Only of the kinds that are used here: up to 20 characters, and a time of day with or without its date. */
const forms: Readonly<Record<string, RegExp>> = {
  thing: /^[\s\S]{1,20}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}$/,
}

/** @returns the letter, or the answer that refuses it. */
export function readLetter(
  body: Readonly<Record<string, unknown>>,
  known: Known,
): { letter: Letter } | { refused: object } {
  const openId = String(body.touser ?? '')
  if (!known.isPerson(openId)) return { refused: failed(40003, 'invalid openid') }
  const template = known.templates.find(({ templateId }) => templateId === body.template_id)
  if (!template) return { refused: failed(40037, 'invalid template_id') }
  const page = String(body.page ?? '')
  if (page && !known.pages.includes(page.split('?')[0] ?? ''))
    return { refused: failed(41030, 'invalid page') }
  const fields = fieldsOf(body.data)
  const wrong = Object.keys(template.keys).find((key) => !isGood(key, fields[key]))
  if (wrong) return { refused: failed(47003, `argument invalid! data.${wrong}.value invalid`) }
  return { letter: { openId, template, page, fields } }
}

function fieldsOf(data: unknown): Record<string, string> {
  const entries = Object.entries(Object(data) as Record<string, { value?: unknown }>)
  return Object.fromEntries(entries.map(([key, field]) => [key, String(field?.value ?? '')]))
}

function isGood(key: string, value: string | undefined): boolean {
  const form = forms[key.replace(/\d+$/, '')]
  return value !== undefined && value.trim() !== '' && form?.test(value) === true
}
