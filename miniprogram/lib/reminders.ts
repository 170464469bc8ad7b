/**
 * Reminders by WeChat: its own sheet, opened in the tap itself, and what it allowed, kept on this phone until linli
 * has counted it. WeChat opens the sheet in a tap only and after nothing that has to be waited for, so linli's own
 * question comes behind it; before that question is answered linli keeps nothing.
 */
import type { OutputOf } from '@linli/shared/operation'
import { allowReminder } from '@linli/shared/person/allow-reminder'
import type { ReminderTemplate } from '@linli/shared/person/reminder'
import type { showReminders } from '@linli/shared/person/show-reminders'
import { stopReminders } from '@linli/shared/person/stop-reminders'
import { call } from './call.ts'
import { callWithConsent, lacksConsent } from './consent.ts'
import { Refused } from './failures.ts'
import { newRequestId } from './ids.ts'
import { mayStillSucceed } from './pending-check-ins.ts'

export type Offered = OutputOf<typeof showReminders>['offered']
/** Why WeChat allowed nothing. */
export type Reason = 'refused' | 'mainSwitch' | 'banned' | 'filtered' | 'noNetwork' | 'notOpened'
type Allowed = { templates: ReminderTemplate[]; requestId: string }

export class NotAllowed extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

const key = 'allowedReminders'

/** What WeChat allowed and linli has not counted yet. */
export function keptReminders(): Allowed | null {
  return wx.getStorageSync<Allowed | ''>(key) || null
}

/** Has to be called in a tap. @returns how many are left. */
export async function allowReminders(offered: Offered): Promise<number> {
  if (!keptReminders()) {
    const templates = await askWeChat(offered)
    wx.setStorageSync(key, { templates, requestId: newRequestId() })
  }
  return count(callWithConsent)
}

/** Nobody was there to be asked, so a lacking consent is left to the next tap. @returns null where nothing is kept. */
export async function countKeptReminders(): Promise<number | null> {
  return keptReminders() ? count(call) : null
}

export async function endReminders(): Promise<number> {
  const { remaining } = await call(stopReminders, {})
  wx.removeStorageSync(key)
  return remaining
}

async function count(ask: typeof call): Promise<number> {
  const kept = keptReminders()
  if (!kept) return 0
  try {
    const { remaining } = await ask(allowReminder, { templates: kept.templates }, kept.requestId)
    wx.removeStorageSync(key)
    return remaining
  } catch (error) {
    const isDeclined = lacksConsent(error) && ask === callWithConsent
    const isOver = error instanceof Refused && !lacksConsent(error) && !mayStillSucceed(error)
    if (isDeclined || isOver) wx.removeStorageSync(key)
    throw error
  }
}

async function askWeChat(offered: Offered): Promise<ReminderTemplate[]> {
  const tmplIds = offered.map(({ templateId }) => templateId)
  const said = await wx.requestSubscribeMessage({ tmplIds }).catch((error: unknown) => {
    throw new NotAllowed(reasonOf(error))
  })
  const answers = said as unknown as Record<string, string | undefined>
  const allowed = offered.filter(({ templateId }) => answers[templateId]?.startsWith('accept'))
  if (allowed.length > 0) return allowed.map(({ template }) => template)
  const all = tmplIds.map((templateId) => answers[templateId])
  if (all.includes('reject')) throw new NotAllowed('refused')
  throw new NotAllowed(all.includes('ban') ? 'banned' : 'filtered')
}

const reasons: Readonly<Record<number, Reason>> = {
  10002: 'noNetwork',
  10003: 'noNetwork',
  20004: 'mainSwitch',
  20005: 'banned',
}

function reasonOf(error: unknown): Reason {
  const { errCode } = Object(error) as { errCode?: number }
  const reason = reasons[errCode ?? 0]
  if (!reason) console.error(error)
  return reason ?? 'notOpened'
}
