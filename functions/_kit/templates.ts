/** The templates that were chosen at WeChat, as a setting: `grantChange:<template id>:thing1,thing2,time3`. */
import {
  type ReminderFields,
  type ReminderTemplate,
  reminderTemplates,
} from '@linli/shared/person/reminder'

export interface Template {
  template: ReminderTemplate
  templateId: string
  /** Under which key WeChat wants what happened, to what or where, and when. */
  keys: ReminderFields
}

const form =
  /^(?<name>\w+):(?<templateId>[\w-]{10,64}):(?<what>thing\d{1,2}),(?<about>thing\d{1,2}),(?<when>time\d{1,2})$/

/** @throws Error with one sentence. Several are separated by `;`; none at all means that no reminders are offered. */
export function readTemplates(text: string): readonly Template[] {
  const templates = text
    .split(';')
    .flatMap((part) => (part.trim() ? [templateOf(part.trim())] : []))
  if (new Set(templates.map(({ template }) => template)).size < templates.length)
    throw new Error('LINLI_TEMPLATES names a template twice.')
  return templates
}

function templateOf(text: string): Template {
  const { name, templateId = '', what = '', about = '', when = '' } = form.exec(text)?.groups ?? {}
  const template = reminderTemplates.find((known) => known === name)
  if (!template || what === about)
    throw new Error(
      `LINLI_TEMPLATES must read <name>:<template id>:thing1,thing2,time3, with a name of: ${reminderTemplates.join(', ')}.`,
    )
  return { template, templateId, keys: { what, about, when } }
}
