/** The cloud function api-person: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { allowReminder } from './allow-reminder.ts'
import { deleteMe } from './delete-me.ts'
import { giveConsent } from './give-consent.ts'
import { listConsents } from './list-consents.ts'
import { listMessages } from './list-messages.ts'
import { readMessages } from './read-messages.ts'
import { showMe } from './show-me.ts'
import { showMyData } from './show-my-data.ts'
import { showReminders } from './show-reminders.ts'
import { stopReminders } from './stop-reminders.ts'
import { withdrawConsent } from './withdraw-consent.ts'

export const operations = [
  showMe,
  listMessages,
  readMessages,
  showReminders,
  allowReminder,
  stopReminders,
  giveConsent,
  withdrawConsent,
  listConsents,
  showMyData,
  deleteMe,
]

export const main = apiDoor(operations)
